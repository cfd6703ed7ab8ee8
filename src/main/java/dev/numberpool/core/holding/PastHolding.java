package dev.numberpool.core.holding;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
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
        Optional<Instant> until) {

    /** What is remembered of a number in its holder's hands, or out of them since. */
    public static PastHolding of(Listing listing, Holding holding, Optional<Instant> until) {
        return new PastHolding(
                holding.id(),
                holding.holder(),
                listing.number(),
                listing.type(),
                listing.country(),
                holding.since(),
                until);
    }

    static PastHolding of(GivenUp released) {
        return of(
                released.listing(), released.last(), Optional.of(released.last().updatedAt()));
    }
}
