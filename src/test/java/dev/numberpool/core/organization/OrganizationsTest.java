package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Adjustment.Adjusted;
import dev.numberpool.core.organization.Adjustment.InsufficientCredit;
import dev.numberpool.core.organization.Adjustment.UnknownOrganization;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationsTest implements OnDynamo {

    private static final OrganizationId NOBODY = new OrganizationId("org_nobody");

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    @Inject
    Faults faults;

    @Test
    void an_opened_organization_is_found_with_its_credit_and_without_numbers() {
        var id = new OrganizationId("org_new");

        assertThat(organizations.open(Organization.opened(id, new Money(5)))).isTrue();

        assertThat(organizations.find(id)).contains(new Organization(id, new Money(5), 0, 0));
    }

    @Test
    void opening_it_again_leaves_its_credit_as_it_is() {
        var id = given.organization(5);

        assertThat(organizations.open(Organization.opened(id, new Money(1_000))))
                .isFalse();

        assertThat(credit(id)).isEqualTo(5);
    }

    @Test
    void of_many_who_open_it_at_the_same_time_one_is_told_that_it_was_not_there() throws Exception {
        var opened = Organization.opened(new OrganizationId("org_race"), new Money(5));

        var answers = AtOnce.run(Collections.<Callable<Boolean>>nCopies(8, () -> organizations.open(opened)));

        assertThat(answers).containsOnlyOnce(true);
    }

    @Test
    void an_organization_that_was_never_opened_is_not_found() {
        assertThat(organizations.find(NOBODY)).isEmpty();
    }

    @Test
    void credit_is_added_and_taken_down_to_the_last_cent() {
        var id = given.organization(500);

        assertThat(organizations.adjust(id, 250)).isEqualTo(new Adjusted(new Money(750)));
        assertThat(organizations.adjust(id, -750)).isEqualTo(new Adjusted(Money.ZERO));

        assertThat(organizations.find(id)).contains(Organization.opened(id, Money.ZERO));
    }

    @Test
    void more_than_the_credit_cannot_be_taken() {
        var id = given.organization(500);

        assertThat(organizations.adjust(id, -501)).isEqualTo(new InsufficientCredit(new Money(500)));

        assertThat(credit(id)).isEqualTo(500);
    }

    @Test
    void who_was_never_opened_gets_no_credit() {
        assertThat(organizations.adjust(NOBODY, 500)).isEqualTo(new UnknownOrganization());
        assertThat(organizations.adjust(NOBODY, -500)).isEqualTo(new UnknownOrganization());

        assertThat(organizations.find(NOBODY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR_AFTERWARDS", "LOST_ANSWER"})
    void what_was_done_without_an_answer_is_not_done_again(Fault fault) {
        var id = new OrganizationId("org_" + fault);
        faults.next(fault, fault);
        assertThat(organizations.open(Organization.opened(id, new Money(500)))).isTrue();
        faults.next(fault, fault);

        assertThat(organizations.adjust(id, -400)).isEqualTo(new Adjusted(new Money(100)));

        assertThat(faults.over()).isTrue();
        assertThat(credit(id)).isEqualTo(100);
    }

    @Test
    void no_change_is_lost_among_orders_at_the_same_time() throws Exception {
        var id = given.organization(940);
        var numbers = given.stock(10);
        var changes = IntStream.range(0, 10)
                .<Callable<Object>>mapToObj(i -> i % 2 == 0
                        ? () -> organizations.adjust(id, i)
                        : () -> given.ordered(id, List.of(numbers.get(i)), Routing.NONE))
                .toList();

        var _ = AtOnce.run(changes);

        assertThat(credit(id)).isEqualTo(940 + (0 + 2 + 4 + 6 + 8) - 5 * 94);
    }

    private long credit(OrganizationId id) {
        return organizations.find(id).orElseThrow().credit().cents();
    }
}
