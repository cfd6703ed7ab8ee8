package dev.numberpool.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.history.CreditEntry.Kind;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditChangeTest {

    private static final OrganizationId ID = new OrganizationId("org_demo");
    private static final StreamPosition MOMENT = new StreamPosition(Instant.EPOCH, "1");
    private static final Optional<OrderId> ORDER = Optional.of(new OrderId(new UUID(0, 1)));

    @Test
    void an_organization_is_opened_with_its_credit_even_without_any() {
        assertThat(facts(Optional.empty(), with(500))).containsExactly(entry(Kind.OPENING, 500, 500, Optional.empty()));
        assertThat(facts(Optional.empty(), with(0))).containsExactly(entry(Kind.OPENING, 0, 0, Optional.empty()));
    }

    @Test
    void what_is_paid_is_below_zero_and_names_its_order() {
        assertThat(facts(with(500), with(312))).containsExactly(entry(Kind.CHARGE, -188, 312, ORDER));
    }

    @Test
    void what_is_added_names_no_order() {
        assertThat(facts(with(500), with(700))).containsExactly(entry(Kind.TOP_UP, 200, 700, Optional.empty()));
    }

    @Test
    void a_change_of_the_numbers_held_is_no_entry() {
        assertThat(facts(with(500), Optional.of(new Organization(ID, new Money(500), 3, 0))))
                .isEmpty();
    }

    @Test
    void an_organization_that_is_removed_leaves_nothing() {
        assertThat(facts(with(500), Optional.empty())).containsExactly(entry(Kind.CLOSING, -500, 0, Optional.empty()));
    }

    private static List<Fact> facts(Optional<Organization> before, Optional<Organization> after) {
        return new CreditChange(before, after, ORDER, MOMENT).facts();
    }

    private static Optional<Organization> with(long cents) {
        return Optional.of(Organization.opened(ID, new Money(cents)));
    }

    private static Fact entry(Kind kind, long cents, long balance, Optional<OrderId> order) {
        return new CreditEntry(MOMENT, ID, kind, cents, new Money(balance), order);
    }
}
