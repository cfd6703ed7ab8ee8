package dev.numberpool.core.message;

import dev.numberpool.core.id.HoldingId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which messages of a holding to list.
 *
 * @param before only those that came earlier than then
 * @param after only those that came later than then
 * @param limit how many to a page
 */
public record MessageQuery(HoldingId holding, Optional<Instant> before, Optional<Instant> after, int limit) {

    /** For one more, which tells whether there are any. */
    MessageQuery andOneMore() {
        return new MessageQuery(holding, before, after, limit + 1);
    }
}
