package dev.numberpool.api.agentphone;

import dev.numberpool.api.AdmitCaller;
import dev.numberpool.api.BearerKeys;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Finds who calls by {@code Authorization: Bearer sk_live_…}; nobody else gets as far as an operation. */
@ServerFilter({AgentPhone.NUMBERS + "/**", AgentPhone.AGENTS + "/**"})
final class FindCaller {

    private final BearerKeys keys;
    private final AgentPhone dialect;

    FindCaller(BearerKeys keys, AgentPhone dialect) {
        this.keys = keys;
        this.dialect = dialect;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        return AdmitCaller.orRefuse(request, dialect, () -> keys.caller(request, AgentPhone.KEY_PREFIX));
    }
}
