package dev.numberpool.api.request;

import io.micronaut.http.HttpRequest;

/**
 * By what a request is named in its answer and in the logs: a ULID.
 *
 * @see <a href="https://github.com/ulid/spec">ULID</a>
 */
public record RequestId(String text) {

    /** The header that carries it on every response. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "numberpool.requestId";

    /** @throws IllegalStateException before {@link NameRequests} has seen the request */
    public static RequestId of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestId.class)
                .orElseThrow(() -> new IllegalStateException("a request without an id"));
    }

    void nameOf(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
