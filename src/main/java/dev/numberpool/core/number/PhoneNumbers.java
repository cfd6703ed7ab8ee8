package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every number of the inventory, in stock or held. */
public interface PhoneNumbers {

    /** How many {@link #add} takes at once. */
    int MOST_AT_ONCE = 100;

    /**
     * Puts new numbers into stock, in order; a number that is in the inventory already, in whatever state, is not
     * touched.
     *
     * @param listings at most {@value #MOST_AT_ONCE}, no number twice
     * @return the numbers that were added
     */
    Set<Dialable> add(List<Listing> listings);

    /** Those of these numbers that are in stock now, in their order. */
    List<Available> available(List<Dialable> numbers);

    /**
     * Adds a number that its holder brings along: held and counted at once, never in stock. A number that is in the
     * inventory already, in whatever state, is not touched.
     *
     * @return why it was not added: it is in the inventory, or its holder has as many own numbers, or numbers at all,
     *     as he may; empty if it was
     */
    Optional<Refusal> bring(Assigned own);

    /**
     * The numbers an organization holds, newest first.
     *
     * @param before only holdings older than this one
     */
    List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit);

    /** The same, of those only that are on an agent, or on none. What is passed over is not read. */
    List<Assigned> held(OrganizationId holder, Attachment attachment, Optional<HoldingId> before, int limit);
}
