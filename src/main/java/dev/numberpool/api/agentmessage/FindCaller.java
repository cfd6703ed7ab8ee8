package dev.numberpool.api.agentmessage;

import dev.numberpool.api.AdmitCaller;
import dev.numberpool.api.BearerKeys;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Finds who calls by {@code Authorization: Bearer am_live_…}; nobody else gets as far as an operation. */
@ServerFilter(AgentMessage.PATHS + "/**")
final class FindCaller {

    private final BearerKeys keys;
    private final AgentMessage dialect;

    FindCaller(BearerKeys keys, AgentMessage dialect) {
        this.keys = keys;
        this.dialect = dialect;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        return AdmitCaller.orRefuse(request, dialect, () -> keys.caller(request, AgentMessage.KEY_PREFIX));
    }
}
