package dev.numberpool.core.organization;

import dev.numberpool.core.Money;

/** What became of a change of an organization's credit that was not an order. */
public sealed interface Adjustment {

    /** @param credit what it is now, after whatever else has happened to it meanwhile */
    record Adjusted(Money credit) implements Adjustment {}

    /**
     * More was to be taken than is there: nothing was.
     *
     * @param credit what is there
     */
    record InsufficientCredit(Money credit) implements Adjustment {}

    /** Nobody has opened it. */
    record UnknownOrganization() implements Adjustment {}
}
