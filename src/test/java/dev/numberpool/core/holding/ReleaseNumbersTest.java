package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers.Released;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReleaseNumbersTest implements OnDynamo {

    private static final HoldingId NOBODYS = new HoldingId(new UUID(0x7000, 1));

    @Inject
    ReleaseNumbers release;

    @Inject
    RerouteNumber reroute;

    @Inject
    Holdings holdings;

    @Inject
    Organizations organizations;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Faults faults;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    @BeforeEach
    void an_organization() {
        holder = given.organization(100_000);
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
        assertThat(faults.over()).isTrue();
    }

    @Test
    void a_released_number_rests_for_thirty_days_without_its_routing() {
        var number = given.held(holder, 1).getFirst();
        clock.pass(Duration.ofMinutes(1));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until =
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).plus(Duration.ofDays(30));

        var released = release(List.of(number));

        assertThat(released).isEqualTo(new Released(List.of(number), List.of(), List.of()));
        assertThat(holdings.now(number)).contains(number.release(now, until));
        assertHeld(0);
    }

    @Test
    void what_goes_back_to_the_carrier_is_in_the_inventory_no_more() {
        var number = given.held(holder, 1).getFirst();

        var released = release.release(holder, new LinkedHashSet<>(ids(List.of(number))), ReleaseTarget.CARRIER);

        assertThat(released.released()).containsExactly(number);
        assertThat(holdings.now(number)).get().isInstanceOf(Departed.class);
        assertHeld(0);
        clock.pass(Duration.ofDays(31));
        assertThat(holdings.now(number)).isEmpty();
    }

    @Test
    void each_id_has_one_fate_in_the_order_of_the_request() {
        var held = given.held(holder, 6).reversed();
        assertThat(release(held.subList(1, 3)).released()).hasSize(2);
        var strangers = given.held(given.organization(1_000), 1);
        var asked = new ArrayList<>(ids(held));
        asked.addFirst(NOBODYS);
        asked.addAll(3, ids(strangers));

        var released = release.release(holder, new LinkedHashSet<>(asked), ReleaseTarget.QUARANTINE);

        var all = ids(held);
        assertThat(ids(released.released())).containsExactly(all.get(0), all.get(3), all.get(4), all.get(5));
        assertThat(released.alreadyReleased()).containsExactly(all.get(1), all.get(2));
        assertThat(released.unknown())
                .containsExactly(NOBODYS, strangers.getFirst().holding().id());
        assertThat(holdings.now(strangers.getFirst())).contains(strangers.getFirst());
        assertHeld(0);
    }

    @Test
    void numbers_ordered_together_leave_in_two_calls_and_a_hundred_in_one_more() {
        assertCalls(1, "Query", "TransactWriteItems");
        assertCalls(95, "Query", "TransactWriteItems");
        assertCalls(99, "Query", "TransactWriteItems");
        assertCalls(100, "Query", "TransactWriteItems", "TransactWriteItems");
    }

    @Test
    void only_what_was_not_found_is_looked_for_among_the_released() {
        var held = given.held(holder, 2);
        assertThat(release(held.subList(0, 1)).released()).hasSize(1);
        calls.forget();

        assertThat(release(held).released()).hasSize(1);
        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems", "Query");
        calls.forget();
        assertThat(release(held).alreadyReleased()).hasSize(2);
        assertThat(calls.made()).containsExactly("Query", "Query");
    }

    @Test
    void numbers_that_are_rerouted_meanwhile_are_released_as_they_are_then() {
        var held = given.held(holder, 5);
        meanwhile.before("TransactWriteItems", () -> label(held.get(1)));
        meanwhile.before("TransactWriteItems", () -> label(held.get(3)));

        var released = release(held);

        assertThat(ids(released.released())).isEqualTo(ids(held));
        assertThat(released.released())
                .filteredOn(number -> number.holding().routing().label() != null)
                .hasSize(2);
        assertThat(holdings.findReleased(holder, Set.copyOf(ids(held))))
                .hasSize(5)
                .filteredOn(number -> number.last().routing().label() != null)
                .hasSize(2);
        assertHeld(0);
    }

    @Test
    void numbers_that_another_releases_meanwhile_are_released_once() {
        var held = given.held(holder, 5);
        meanwhile.before(
                "TransactWriteItems",
                () -> assertThat(release(held.subList(2, 4)).released()).hasSize(2));
        meanwhile.before(
                "TransactWriteItems",
                () -> assertThat(release.release(
                                        holder, new LinkedHashSet<>(ids(held.subList(4, 5))), ReleaseTarget.CARRIER)
                                .released())
                        .hasSize(1));

        var released = release(held);

        assertThat(released.released()).isEqualTo(held.subList(0, 2));
        assertThat(released.alreadyReleased()).isEqualTo(ids(held.subList(2, 5)));
        assertThat(released.unknown()).isEmpty();
        assertHeld(0);
    }

    @Test
    void the_only_number_of_an_organization_that_is_released_twice_at_once_is_released_once() {
        var held = given.held(holder, 1);
        meanwhile.before(
                "TransactWriteItems", () -> assertThat(release(held).released()).hasSize(1));

        assertThat(release(held).alreadyReleased()).isEqualTo(ids(held));

        assertHeld(0);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_goes_wrong_on_the_way_a_number_is_released_and_uncounted_once(Fault fault) {
        var held = given.held(holder, 3);
        faults.next(fault, Fault.CONFLICT, fault);

        var released = release(held.subList(0, 2));

        assertThat(released.released()).isEqualTo(held.subList(0, 2));
        assertThat(holdings.findReleased(holder, Set.copyOf(ids(held)))).hasSize(2);
        assertHeld(1);
    }

    private void assertCalls(int quantity, String... made) {
        var held = given.held(holder, quantity);
        calls.forget();

        assertThat(release(held).released()).hasSize(quantity);

        assertThat(calls.made()).containsExactly(made);
    }

    private Released release(List<Assigned> numbers) {
        return release.release(holder, new LinkedHashSet<>(ids(numbers)), ReleaseTarget.QUARANTINE);
    }

    private void label(Assigned number) {
        assertThat(reroute.reroute(holder, number.holding().id(), RoutingChanges.TO_LABEL))
                .isInstanceOf(Result.Ok.class);
    }

    private void assertHeld(int count) {
        assertThat(organizations.find(holder).orElseThrow().held()).isEqualTo(count);
    }

    private static List<HoldingId> ids(List<Assigned> numbers) {
        return numbers.stream().map(number -> number.holding().id()).toList();
    }
}
