package dev.numberpool.core.history;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import java.time.Instant;
import java.util.Optional;

/**
 * An organization's having of a number, as it is remembered.
 *
 * @param since when the organization got the number, in milliseconds
 * @param until when it released it, in milliseconds; empty where that is not known, because it holds it still or since a moment no more
 */
public record PastHolding(
        HoldingId id,
        OrganizationId holder,
        Dialable number,
        NumberType type,
        Country country,
        Instant since,
        Optional<Instant> until)
        implements Fact {

    static PastHolding of(GivenUp released) {
        var listing = released.listing();
        var last = released.last();
        return new PastHolding(
                last.id(),
                last.holder(),
                listing.number(),
                listing.type(),
                listing.country(),
                last.since(),
                Optional.of(last.updatedAt()));
    }
}
