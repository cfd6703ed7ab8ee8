package dev.numberpool.core.number;

import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import java.time.Instant;

/**
 * One organization's having of a number: what an API shows and what messages hang on. A recycled number gets a
 * new one.
 *
 * @param since when the organization got the number, in milliseconds
 * @param updatedAt when it was last routed otherwise, or released, in milliseconds; never before {@code since}
 */
public record Holding(HoldingId id, OrganizationId holder, Instant since, Instant updatedAt, Routing routing) {

    Holding rerouted(Routing other, Instant now) {
        return new Holding(id, holder, since, endedAt(now), other);
    }

    /** Its end, if it ends now: a clock that is behind the one before does not turn time back. */
    public Instant endedAt(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }
}
