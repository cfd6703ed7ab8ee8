package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls by {@code Authorization: Bearer <key>}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, authorization request header field</a>
 */
@Singleton
public final class BearerKeys {

    private static final String SCHEME = "bearer ";

    private final Authenticate authenticate;

    BearerKeys(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    /**
     * What is answered instead of the operation; null, if the caller is known, and now to the operation too.
     *
     * @param prefix what the keys of the dialect begin with: a key of another dialect is none here
     */
    public @Nullable HttpResponse<?> refusal(HttpRequest<?> request, String prefix, Dialect dialect) {
        return Routed.toOperation(request)
                ? switch (caller(request, prefix)) {
                    case Result.Ok<Caller>(var caller) -> {
                        BindCaller.remember(caller, request);
                        yield null;
                    }
                    case Result.Refused<Caller>(var refusal) -> dialect.say(refusal, RequestId.of(request));
                }
                : null;
    }

    private Result<Caller> caller(HttpRequest<?> request, String prefix) {
        return key(request, prefix).map(authenticate::caller).orElse(Result.refused(new Refusal.Unauthenticated()));
    }

    private static Optional<String> key(HttpRequest<?> request, String prefix) {
        return Optional.ofNullable(request.getHeaders().get("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(key -> key.startsWith(prefix));
    }
}
