package dev.numberpool.api.agentmessage;

import dev.numberpool.api.BindCaller;
import dev.numberpool.api.RequestId;
import dev.numberpool.api.Routed;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who calls by {@code Authorization: Bearer am_live_…}; nobody else gets as far as an operation. */
@ServerFilter(AgentMessage.PATHS + "/**")
final class FindCaller {

    private static final String SCHEME = "bearer ";
    private static final String KEY_PREFIX = "am_live_";

    private final Authenticate authenticate;
    private final AgentMessage dialect;

    FindCaller(Authenticate authenticate, AgentMessage dialect) {
        this.authenticate = authenticate;
        this.dialect = dialect;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        return Routed.toOperation(request) ? refusalOf(request) : null;
    }

    private @Nullable HttpResponse<?> refusalOf(HttpRequest<?> request) {
        return switch (caller(request)) {
            case Result.Ok<Caller>(var caller) -> {
                BindCaller.remember(caller, request);
                yield null;
            }
            case Result.Refused<Caller>(var refusal) -> dialect.say(refusal, RequestId.of(request));
        };
    }

    private Result<Caller> caller(HttpRequest<?> request) {
        return key(request).map(authenticate::caller).orElse(Result.refused(new Refusal.Unauthenticated()));
    }

    private static Optional<String> key(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(key -> key.startsWith(KEY_PREFIX));
    }
}
