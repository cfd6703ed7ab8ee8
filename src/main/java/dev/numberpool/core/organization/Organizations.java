package dev.numberpool.core.organization;

import dev.numberpool.core.Limit;
import dev.numberpool.core.id.OrganizationId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** All organizations. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    /**
     * Adds one; an organization that is there already is left as it is, credit and all.
     *
     * @return whether it was not there before
     */
    boolean open(Organization organization);

    /**
     * Adds to the credit, or takes from it, once, whatever orders take from it at the same time. It never falls below
     * zero.
     *
     * @param cents below zero to take
     */
    Adjustment adjust(OrganizationId id, long cents);

    /**
     * Sets these limits, all of them at once; the others stay. Who has more already keeps it, and gets no more.
     *
     * @param most how much of each the organization may have, 0 or more; empty: as much as anybody
     * @return the organization as it is then; empty if nobody has opened it
     */
    Optional<Organization> limit(OrganizationId id, Map<Limit, OptionalInt> most);
}
