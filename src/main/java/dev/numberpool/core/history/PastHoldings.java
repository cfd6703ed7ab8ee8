package dev.numberpool.core.history;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/**
 * All that organizations ever held, by what the history knows: it lags what happens by moments, and a holding that it
 * shows without an end may have ended since. Where it can't be read, it throws that it is unavailable.
 */
public interface PastHoldings {

    /** A stranger's is not found. */
    Optional<PastHolding> find(OrganizationId holder, HoldingId id);

    /** Whose a number was at a time that is before this holding of it. */
    Whose whoseBefore(HoldingId holding, Dialable number, Instant at);
}
