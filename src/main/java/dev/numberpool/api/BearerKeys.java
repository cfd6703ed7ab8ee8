package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

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

    /** @param prefix what the keys of the dialect begin with: a key of another dialect is none here */
    public Result<Caller> caller(HttpRequest<?> request, String prefix) {
        return key(request, prefix).map(authenticate::caller).orElse(Result.refused(new Refusal.Unauthenticated()));
    }

    /** Whether the request brings a key that begins so, be it good or not. */
    public static boolean brings(HttpRequest<?> request, String prefix) {
        return key(request, prefix).isPresent();
    }

    private static Optional<String> key(HttpRequest<?> request, String prefix) {
        return Optional.ofNullable(request.getHeaders().get("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(key -> key.startsWith(prefix));
    }
}
