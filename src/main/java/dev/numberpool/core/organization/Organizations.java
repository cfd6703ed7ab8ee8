package dev.numberpool.core.organization;

import dev.numberpool.core.OrganizationId;
import java.util.Optional;

/** All organizations. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    /** Adds one; an organization that is there already is left as it is, credit and all. */
    void open(Organization organization);
}
