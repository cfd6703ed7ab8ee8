package dev.numberpool.api;

import dev.numberpool.api.request.RefusalOfRequest;
import dev.numberpool.api.request.RequestId;
import dev.numberpool.core.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the dialect a request is answered in: the path's, and for a path that is no dialect's the one whose key the
 * request brings, for a client of that dialect reads nothing else.
 */
@Singleton
public final class DialectOfRequest {

    private final List<Dialect> dialects;

    /** The first, which answers where neither path nor key says whose a request is, is the one of the highest order. */
    DialectOfRequest(List<Dialect> dialects) {
        this.dialects = dialects;
    }

    /** Whether the path is one of some dialect, be there an operation or not. */
    boolean speak(String path) {
        return dialects.stream().anyMatch(dialect -> dialect.speaks(path));
    }

    /** The one that the request is answered in. */
    Dialect of(HttpRequest<?> request) {
        String path = request.getPath();
        return first(dialect -> dialect.speaks(path))
                .or(() -> first(dialect ->
                        dialect.callerHeaders().key(request.getHeaders()).isPresent()))
                .orElse(dialects.getFirst());
    }

    /**
     * The refusal in the words of the request's dialect, and remembered for the log. RFC 9110 asks every 401 to name
     * the scheme that a key is sent by.
     */
    public MutableHttpResponse<?> refuse(HttpRequest<?> request, Refusal refusal) {
        RefusalOfRequest.remember(refusal, request);
        var dialect = of(request);
        var response = dialect.say(refusal).response(RequestId.of(request));
        return refusal instanceof Refusal.Unauthenticated
                ? response.header(
                        HttpHeaders.WWW_AUTHENTICATE, dialect.callerHeaders().challenge())
                : response;
    }

    private Optional<Dialect> first(Predicate<Dialect> whose) {
        return dialects.stream().filter(whose).findFirst();
    }
}
