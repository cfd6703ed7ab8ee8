package dev.numberpool.api.agentphone;

import dev.numberpool.api.AdmitCaller;
import dev.numberpool.api.BearerKeys;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls by {@code Authorization: Bearer sk_live_…}; nobody else gets as far as an operation. Nor does who
 * calls for a sub-account, as the vendor's client can by a header: the master would have been charged.
 */
@ServerFilter({AgentPhone.NUMBERS + "/**", AgentPhone.AGENTS + "/**"})
final class FindCaller {

    private static final String SUB_ACCOUNT = "X-Sub-Account-Id";

    private final BearerKeys keys;
    private final AgentPhone dialect;

    FindCaller(BearerKeys keys, AgentPhone dialect) {
        this.keys = keys;
        this.dialect = dialect;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        return AdmitCaller.orRefuse(
                request,
                dialect,
                () -> keys.caller(request, AgentPhone.KEY_PREFIX).then(caller -> ofMaster(request, caller)));
    }

    private static Result<Caller> ofMaster(HttpRequest<?> request, Caller caller) {
        boolean isForAnother = request.getHeaders().getAll(SUB_ACCOUNT).stream().anyMatch(id -> !id.isBlank());
        return isForAnother
                ? Result.refused(
                        new Refusal.InvalidFields(Map.of(SUB_ACCOUNT, "must be absent: sub-accounts are not offered")))
                : Result.ok(caller);
    }
}
