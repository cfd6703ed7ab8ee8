package dev.numberpool.core.hold;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All holds that have not ended, and the numbers that they keep from others. */
public interface Holds {

    /**
     * Puts all its numbers on hold and counts them, or does none of it. A number can be put on hold that is in stock, or
     * whose last hold is over.
     *
     * @param key under which a repetition of the request is known
     * @param now by which the time of other holds is over
     * @throws dev.numberpool.core.Unavailable if nothing was done; in doubt if nobody can tell
     */
    HoldOutcome place(Hold hold, Optional<Idempotency> key, Instant now);

    /** The hold, if it has not ended: one whose time is over may still be there for a while. */
    Optional<Hold> find(OrganizationId organization, HoldId id);

    /**
     * A part of the organization's holds, the newest first, those included whose time is over.
     *
     * @param before only holds that were placed before this one
     */
    HoldPage placed(OrganizationId organization, Optional<HoldId> before);

    /**
     * Ends a hold, in one step: those of its numbers that it still keeps are in stock again, and none of its numbers is
     * counted any more. May be done again, and by several at once.
     *
     * @return whether it was this that ended it
     */
    boolean end(Hold hold);

    /**
     * The holds whose time is over, in batches that are read when they are asked for. No hold comes twice. Some may be
     * left out that have just come to their end: they come another time.
     */
    Stream<List<Hold>> overdue(Instant now);
}
