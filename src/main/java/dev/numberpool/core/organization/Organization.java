package dev.numberpool.core.organization;

import dev.numberpool.core.Money;
import dev.numberpool.core.OrganizationId;

/**
 * A customer of the platform.
 *
 * @param credit what is left to order numbers from
 * @param held how many numbers it holds now
 * @param attached how many of these are on an agent
 */
public record Organization(OrganizationId id, Money credit, int held, int attached) {

    /** An organization that holds nothing yet. */
    public static Organization opened(OrganizationId id, Money credit) {
        return new Organization(id, credit, 0, 0);
    }
}
