package dev.numberpool.core.organization;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrganizationId;
import java.util.OptionalInt;

/**
 * A customer of the platform.
 *
 * @param credit what is left to order numbers from
 * @param held how many numbers it holds now; those of a bulk order in parts count from its commit on
 * @param attached how many of these are on an agent
 * @param own how many of these it brought along; empty where that has not been counted since version 1
 * @param waiting how many of its bulk orders wait for stock; empty where that has not been counted since version 1
 * @param onHold how many numbers its holds have that have not ended, those it has ordered since included
 */
public record Organization(
        OrganizationId id,
        Money credit,
        int held,
        int attached,
        OptionalInt own,
        OptionalInt waiting,
        int onHold,
        Limits limits) {

    /** An organization without own numbers and waiting orders, under the limits that apply to everybody. */
    public Organization(OrganizationId id, Money credit, int held, int attached) {
        this(id, credit, held, attached, OptionalInt.of(0), OptionalInt.of(0), 0, Limits.STANDARD);
    }

    /** An organization that holds nothing yet. */
    public static Organization opened(OrganizationId id, Money credit) {
        return new Organization(id, credit, 0, 0);
    }
}
