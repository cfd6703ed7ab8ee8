package dev.numberpool.core.number;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import java.time.Instant;

/**
 * One organization's having of a number: what an API shows and what messages hang on. A recycled number gets a
 * new one.
 *
 * @param since when the organization got the number, in whole seconds
 * @param updatedAt when it was last routed otherwise, or released, in whole seconds
 */
public record Holding(HoldingId id, OrganizationId holder, Instant since, Instant updatedAt, Routing routing) {

    Holding rerouted(Routing other, Instant now) {
        return new Holding(id, holder, since, now, other);
    }
}
