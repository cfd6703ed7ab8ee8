package dev.numberpool.api.request;

import dev.numberpool.api.fields.Fields;
import dev.numberpool.core.order.IdempotencyKey;
import io.micronaut.http.HttpHeaders;
import java.util.Optional;

/**
 * The headers by which a request may be sent again without being done again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">draft, Idempotency-Key</a>
 */
public final class IdempotencyHeaders {

    private static final String KEY = "Idempotency-Key";

    /** Says of an answer, as {@code true}, that it is that of an earlier request. */
    public static final String REPLAYED = "Idempotency-Replayed";

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
}
