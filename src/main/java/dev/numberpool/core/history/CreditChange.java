package dev.numberpool.core.history;

import dev.numberpool.core.Money;
import dev.numberpool.core.history.CreditEntry.Kind;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organization;
import java.util.List;
import java.util.Optional;

/**
 * An organization before and after a change of it.
 *
 * @param before empty where it was opened
 * @param after empty where it was removed
 * @param paid the order that it has paid for by this change
 */
public record CreditChange(
        Optional<Organization> before, Optional<Organization> after, Optional<OrderId> paid, StreamPosition moment) {

    /** None, if only the count of its numbers has changed. */
    public List<Fact> facts() {
        Money now = credit(after);
        long grown = now.cents() - credit(before).cents();
        if (grown == 0 && before.isPresent()) {
            return List.of();
        }
        Kind kind = kind(grown);
        return List.of(new CreditEntry(moment, id(), kind, grown, now, paid.filter(_ -> kind == Kind.CHARGE)));
    }

    private Kind kind(long grown) {
        if (before.isEmpty()) {
            return Kind.OPENING;
        }
        if (after.isEmpty()) {
            return Kind.CLOSING;
        }
        return grown < 0 ? Kind.CHARGE : Kind.TOP_UP;
    }

    private OrganizationId id() {
        return after.or(() -> before).orElseThrow().id();
    }

    private static Money credit(Optional<Organization> organization) {
        return organization.map(Organization::credit).orElse(Money.ZERO);
    }
}
