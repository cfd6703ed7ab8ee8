package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every number of the inventory, in stock or held. */
public interface PhoneNumbers {

    /** How many {@link #take} takes at once. */
    int MOST_AT_ONCE = 100;

    /**
     * Puts new numbers into stock, in order. A number that is in the inventory already, in whatever state, is not
     * touched, and neither is one that has left it less than a quarantine ago.
     *
     * @param listings at most {@value #MOST_AT_ONCE}, no number twice
     */
    Intake take(List<Listing> listings);

    /** Puts new numbers into stock as {@link #take} does, and says only which were added. */
    default Set<Dialable> add(List<Listing> listings) {
        return take(listings).added();
    }

    /** Those of these numbers that are in stock now, in their order. */
    List<Available> available(List<Dialable> numbers);

    /**
     * Adds a number that its holder brings along: held and counted at once, never in stock. A number that is in the
     * inventory already, in whatever state, is not touched, and neither is one that has left it less than a quarantine
     * ago.
     *
     * @return what stands against it; empty if it was added
     */
    Optional<Obstacle> bring(Assigned own);

    /**
     * Adds a number that its last holder brings along again.
     *
     * @param left as it was remembered
     * @return what stands against it, because it has changed since, or there is no room; empty if it was added
     */
    Optional<Obstacle> bringBack(Departed left, Assigned own);

    /**
     * The numbers an organization holds, newest first.
     *
     * @param before only holdings older than this one
     */
    List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit);

    /**
     * The ids of the holdings of an organization, newest first. Nothing else is read of them, not even whether the number
     * can be read.
     *
     * @param before only holdings older than this one
     */
    List<HoldingId> heldIds(OrganizationId holder, Optional<HoldingId> before, int limit);

    /**
     * The numbers an organization holds that are on an agent, or those that are on none, newest first. Others are not
     * read.
     *
     * @param before only holdings older than this one
     */
    List<Assigned> held(OrganizationId holder, Attachment attachment, Optional<HoldingId> before, int limit);
}
