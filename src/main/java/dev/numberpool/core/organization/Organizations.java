package dev.numberpool.core.organization;

import dev.numberpool.core.OrganizationId;
import java.util.Optional;

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
}
