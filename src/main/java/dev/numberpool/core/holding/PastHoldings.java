package dev.numberpool.core.holding;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import java.time.Instant;
import java.util.Optional;

/**
 * All that organizations ever held, by what the history knows: it lags what happens by moments, and a holding that it
 * shows without an end may have ended since. Where it can't be read, it throws that it is unavailable.
 */
public interface PastHoldings {

    /** A stranger's is not found. */
    Optional<PastHolding> find(OrganizationId holder, HoldingId id);

    /**
     * Who had a number of the stock at a time, of those that have given it up since.
     *
     * @param later the first thing that is known of the number after that time; while the history does not know of it,
     *     there may be more that it does not know
     */
    HolderAtTime holderAt(Dialable number, Instant at, Optional<Holding> later);

    /** In whose hands a number was at some time, as the history knows it. */
    sealed interface HolderAtTime {

        record HeldAs(HoldingId id) implements HolderAtTime {}

        /** In stock, or resting, or back at its carrier; or its holder had brought it along. */
        record Nobodys() implements HolderAtTime {}

        /** The history is behind what has happened to the number. */
        record NotKnownYet() implements HolderAtTime {}
    }
}
