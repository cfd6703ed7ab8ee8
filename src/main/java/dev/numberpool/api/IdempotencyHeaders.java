package dev.numberpool.api;

import dev.numberpool.core.order.IdempotencyKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/**
 * The headers by which a request may be sent again without being done again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">draft, Idempotency-Key</a>
 */
public final class IdempotencyHeaders {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private IdempotencyHeaders() {}

    /** The request's key, if it names one; what is wrong with it is told with the fields. */
    public static Optional<IdempotencyKey> key(HttpHeaders headers, Fields fields) {
        var text = Optional.ofNullable(headers.get(KEY));
        var key = text.flatMap(IdempotencyKey::parse);
        if (text.isPresent() && key.isEmpty()) {
            fields.wrong(KEY, "must be 1 to 255 characters");
        }
        return key;
    }

    /** Says of an answer, where it is so, that it is an earlier one's. */
    public static MutableHttpResponse<?> replayed(boolean replayed, MutableHttpResponse<?> response) {
        return replayed ? response.header(REPLAYED, "true") : response;
    }
}
