package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.Holdings.Rerouting;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.organization.Limits;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportNumberTest implements OnDynamo {

    private static final Capabilities INBOUND = Capabilities.ofCalls(true, false);
    private static final Result<ImportedNumber> THERE_ALREADY = Result.refused(new Refusal.NumberInInventory());

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
    TestData given;

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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        assertThat(number.holding()).isEqualTo(new Holding(number.holding().id(), holder, now, now, Routing.NONE));
        assertThat(holdings.now(number)).contains(number);
        assertThat(numbers.held(holder, Optional.empty(), 10)).containsExactly(number);
        assertCounted(1);
    }

    @Test
    void a_number_that_is_in_the_inventory_is_not_touched_whoever_has_it() {
        var held = given.held(given.organization(1_000), 2);
        var resting = held.get(1);
        assertThat(releases.release(resting, ReleaseTarget.QUARANTINE).released())
                .hasSize(1);
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
        var all = new ArrayList<Callable<Result<ImportedNumber>>>();
        all.addAll(Collections.nCopies(16, () -> bring("+442071838751")));
        all.addAll(Collections.nCopies(16, () -> bring(given.organization(0), "+442071838751", "sip", INBOUND)));

        var imported = AtOnce.run(all).stream()
                .flatMap(result ->
                        result instanceof Result.Ok<ImportedNumber>(var number) ? Stream.of(number) : Stream.empty())
                .toList();

        assertThat(imported).filteredOn(number -> !number.before()).hasSize(1);
        assertThat(imported)
                .extracting(ImportedNumber::number)
                .containsOnly(imported.getFirst().number());
        assertThat(holdings.now(imported.getFirst().number()))
                .contains(imported.getFirst().number());
    }

    @Test
    void a_number_that_no_line_of_a_country_is_known_by_is_refused_before_anything_is_asked() {
        assertThat(bring("+80012345678")).isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.NO_COUNTRY)));
        assertThat(bring("+4402071838750"))
                .isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.writtenAs("+442071838750"))));

        assertThat(calls.made()).isEmpty();
    }

    @Test
    void released_it_leaves_the_inventory_whichever_way_and_its_holder_can_bring_it_along_again() {
        for (ReleaseTarget destination : ReleaseTarget.values()) {
            var number = imported("+442071838752");

            assertThat(releases.release(number, destination).released()).containsExactly(number);

            assertThat(holdings.now(number)).get().isInstanceOf(Departed.class);
            assertThat(numbers.held(holder, Optional.empty(), 10)).isEmpty();
            assertCounted(0);
        }
        var again = imported("+442071838752");
        assertThat(holdings.now(again)).contains(again);
    }

    @Test
    void imported_again_as_it_is_it_is_the_same_number_whatever_has_become_of_it() {
        var number = imported("+442071838753");
        var agent = given.agent(holder);
        clock.pass(Duration.ofMinutes(1));
        var attached =
                number.reroute(Routing.NONE.onAgent(agent), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        assertThat(holdings.reroute(number, attached, Optional.empty())).isEqualTo(new Rerouting.Done());
        calls.forget();

        assertThat(bring("+442071838753")).isEqualTo(Result.ok(new ImportedNumber(attached, true)));

        assertThat(calls.made()).containsExactly("TransactWriteItems");
        assertThat(organizations.find(holder))
                .get()
                .extracting(Organization::held, Organization::attached, Organization::own)
                .containsExactly(1, 1, OptionalInt.of(1));
    }

    @Test
    void imported_again_with_other_values_or_by_another_it_is_in_the_inventory_already() {
        var number = imported("+442071838754");

        assertThat(bring(holder, "+442071838754", "twilio", INBOUND)).isEqualTo(THERE_ALREADY);
        assertThat(bring(holder, "+442071838754", "sip", Capabilities.ofCalls(true, true)))
                .isEqualTo(THERE_ALREADY);
        assertThat(bring(holder, "+442071838754", "sip", Capabilities.ofCalls(false, false)))
                .isEqualTo(THERE_ALREADY);
        assertThat(bring(given.organization(0), "+442071838754", "sip", INBOUND))
                .isEqualTo(THERE_ALREADY);

        assertThat(holdings.now(number)).contains(number);
        assertCounted(1);
    }

    @Test
    void one_that_was_ordered_is_not_the_same_as_an_own_one() {
        var ordered = given.held(given.organization(1_000), 1).getFirst();
        var like = ordered.listing();

        assertThat(bring(ordered.holding().holder(), like.number().text(), like.provider(), like.capabilities()))
                .isEqualTo(THERE_ALREADY);
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

    private Result<ImportedNumber> bring(String number) {
        return bring(holder, number, "sip", INBOUND);
    }

    private Result<ImportedNumber> bring(OrganizationId by, String number, String provider, Capabilities capabilities) {
        return imports.bring(new OwnNumber(by, new E164(number), provider, capabilities));
    }

    private Assigned imported(String number) {
        return switch (bring(number)) {
            case Result.Ok<ImportedNumber>(ImportedNumber(var held, boolean before)) -> {
                assertThat(before).isFalse();
                yield held;
            }
            case Result.Refused<ImportedNumber>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private void assertCounted(int held) {
        assertThat(organizations.find(holder))
                .contains(new Organization(
                        holder, Money.ZERO, held, 0, OptionalInt.of(held), OptionalInt.of(0), 0, Limits.STANDARD));
    }
}
