package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.AtOnce;
import dev.numberpool.Calls;
import dev.numberpool.Given;
import dev.numberpool.OnDynamo;
import dev.numberpool.StillClock;
import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.organization.Limits;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportNumberTest implements OnDynamo {

    private static final Capabilities INBOUND = Capabilities.ofCalls(true, false);
    private static final Result<Assigned> THERE_ALREADY = Result.refused(new Refusal.NumberInInventory());

    @Inject
    ImportNumber imports;

    @Inject
    ReleaseNumbers releases;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Holdings holdings;

    @Inject
    Organizations organizations;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Inject
    Given given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    @BeforeEach
    void an_organization_without_credit() {
        holder = given.organization(0);
        calls.forget();
    }

    @Test
    void an_own_number_is_held_at_once_and_costs_nothing() {
        var number = imported("+442071838750");

        assertThat(calls.made()).containsExactly("TransactWriteItems");
        assertThat(number.listing())
                .isEqualTo(new Listing(
                        new E164("+442071838750"), NumberType.LOCAL, new Country("GB"), "sip", INBOUND, Origin.OWN));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        assertThat(number.holding()).isEqualTo(new Holding(number.holding().id(), holder, now, now, Routing.NONE));
        assertThat(holdings.now(number)).contains(number);
        assertThat(numbers.held(holder, Optional.empty(), 10)).containsExactly(number);
        assertCounted(1);
    }

    @Test
    void a_number_that_is_in_the_inventory_is_not_touched_whoever_has_it() {
        var held = given.held(given.organization(1_000), 2);
        var resting = held.get(1);
        assertThat(releases.release(resting, Destination.QUARANTINE).released()).hasSize(1);
        var stocked = given.stock(1).getFirst();

        assertThat(bring(held.getFirst().listing().number().text())).isEqualTo(THERE_ALREADY);
        assertThat(bring(resting.listing().number().text())).isEqualTo(THERE_ALREADY);
        assertThat(bring(stocked.text())).isEqualTo(THERE_ALREADY);

        assertThat(holdings.now(held.getFirst())).contains(held.getFirst());
        assertThat(holdings.now(resting)).get().isInstanceOf(PhoneNumber.Quarantined.class);
        assertThat(numbers.available(List.of(stocked))).hasSize(1);
        assertCounted(0);
    }

    @Test
    void of_many_who_bring_the_same_number_at_once_one_has_it() throws Exception {
        var answers = AtOnce.run(Collections.nCopies(32, (Callable<Result<Assigned>>) () -> bring("+442071838751")));

        assertThat(answers).filteredOn(THERE_ALREADY::equals).hasSize(31);
        assertThat(numbers.held(holder, Optional.empty(), 10)).hasSize(1);
        assertCounted(1);
    }

    @Test
    void a_number_that_no_line_of_a_country_is_known_by_is_refused_before_anything_is_asked() {
        assertThat(bring("+80012345678")).isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.NO_COUNTRY)));
        assertThat(bring("+4402071838750"))
                .isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.writtenAs("+442071838750"))));

        assertThat(calls.made()).isEmpty();
    }

    @Test
    void released_it_leaves_the_inventory_whichever_way_and_can_be_brought_along_again() {
        for (Destination destination : Destination.values()) {
            var number = imported("+442071838752");

            assertThat(releases.release(number, destination).released()).containsExactly(number);

            assertThat(holdings.now(number)).isEmpty();
            assertThat(numbers.held(holder, Optional.empty(), 10)).isEmpty();
            assertCounted(0);
        }
        var again = imported("+442071838752");
        assertThat(holdings.now(again)).contains(again);
    }

    @Test
    void in_the_hands_of_its_owner_it_is_nobodys_to_sell() {
        var number = imported("+14155550142");

        assertThat(numbers.add(List.of(new Listing(
                        number.listing().number(), NumberType.LOCAL, new Country("US"), "carrier", Capabilities.ALL))))
                .isEmpty();

        assertThat(numbers.available(List.of(number.listing().number()))).isEmpty();
        assertThat(holdings.now(number)).contains(number);
    }

    private Result<Assigned> bring(String number) {
        return imports.bring(new OwnNumber(holder, new E164(number), "sip", INBOUND));
    }

    private Assigned imported(String number) {
        return switch (bring(number)) {
            case Result.Ok<Assigned>(var held) -> held;
            case Result.Refused<Assigned>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private void assertCounted(int held) {
        assertThat(organizations.find(holder))
                .contains(new Organization(
                        holder, Money.ZERO, held, 0, OptionalInt.of(held), OptionalInt.of(0), Limits.STANDARD));
    }
}
