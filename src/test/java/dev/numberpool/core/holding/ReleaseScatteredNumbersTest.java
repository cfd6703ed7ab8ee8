package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.holding.ReleaseNumbers.Released;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A hundred numbers, between which the organization holds others that it keeps. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReleaseScatteredNumbersTest implements OnDynamo {

    private static final int RELEASED = 100;

    @Inject
    ReleaseNumbers release;

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
        holder = given.organization(1_000_000);
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
        assertThat(faults.over()).isTrue();
    }

    /** So far apart that each query finds one of them, which is the worst there is. */
    @Test
    void a_hundred_that_take_a_query_each_leave_in_eight_rounds() {
        var held = given.held(holder, 591);
        var some = Stream.concat(Stream.of(0), IntStream.range(0, RELEASED - 1).mapToObj(i -> 100 + 5 * i))
                .map(held::get)
                .toList();
        Stream.of(1, 20, 20, 20, 20, 19).forEach(this::queriesAtTheSameTime);
        calls.forget();

        var released = release(ids(some));

        assertThat(released).isEqualTo(new Released(some, List.of(), List.of()));
        assertThat(calls.made().subList(0, RELEASED)).containsOnly("Query");
        assertThat(calls.made().subList(RELEASED, calls.made().size()))
                .containsExactly("TransactWriteItems", "TransactWriteItems");
        assertHeld(491);
    }

    @Test
    void ids_that_nobody_holds_take_no_more_rounds_than_others() {
        var held = given.held(holder, 600);
        var unknown = Stream.concat(
                        Stream.of(0), IntStream.range(0, RELEASED - 1).mapToObj(i -> 100 + 5 * i))
                .map(place -> held.get(place).holding().id().value())
                .map(id -> new HoldingId(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1)))
                .toList();
        Stream.of(1, 20, 20, 20, 20, 19).forEach(this::queriesAtTheSameTime);
        queriesAtTheSameTime(1); // among the released, of which there are none

        assertThat(release(unknown)).isEqualTo(new Released(List.of(), List.of(), unknown));
        assertHeld(600);
    }

    @Test
    void each_has_one_fate_where_others_release_some_meanwhile_and_transactions_go_wrong() {
        var held = given.held(holder, 3 * RELEASED);
        var some = everyThird(held);
        long seed = System.nanoTime();
        System.out.println("ReleaseScatteredNumbersTest seed " + seed);
        Collections.shuffle(some, new Random(seed));
        var ids = ids(some);
        var before = ids.subList(0, 10);
        var meanwhileReleased = ids.subList(40, 50);
        assertThat(release(before).released()).hasSize(10);
        meanwhile.before(
                "TransactWriteItems",
                () -> assertThat(release(meanwhileReleased).released()).hasSize(10));
        faults.next(Fault.LOST_ANSWER, Fault.CONFLICT, Fault.SERVER_ERROR_AFTERWARDS);

        var released = release(ids);

        assertThat(released.alreadyReleased())
                .containsExactlyElementsOf(Stream.concat(before.stream(), meanwhileReleased.stream())
                        .toList());
        assertThat(ids(released.released()))
                .containsExactlyElementsOf(
                        Stream.concat(ids.subList(10, 40).stream(), ids.subList(50, RELEASED).stream())
                                .toList());
        assertThat(released.unknown()).isEmpty();
        assertHeld(2 * RELEASED);
    }

    @Test
    void those_that_two_release_at_the_same_time_are_released_once() throws InterruptedException, ExecutionException {
        var ids = ids(everyThird(given.held(holder, 3 * RELEASED)));

        List<Released> both =
                AtOnce.run(List.<Callable<Released>>of(() -> release(ids), () -> release(ids.reversed())));

        var released =
                both.stream().flatMap(one -> ids(one.released()).stream()).toList();
        var already =
                both.stream().flatMap(one -> one.alreadyReleased().stream()).toList();
        assertThat(released).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(already).containsExactlyInAnyOrderElementsOf(ids);
        assertHeld(2 * RELEASED);
    }

    private static List<Assigned> everyThird(List<Assigned> held) {
        return IntStream.range(0, RELEASED)
                .mapToObj(i -> held.get(3 * i))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    /** So many of the next queries begin only when all of them do: fewer would wait in vain. */
    private void queriesAtTheSameTime(int queries) {
        var all = new CyclicBarrier(queries);
        IntStream.range(0, queries).forEach(_ -> meanwhile.before("Query", () -> await(all)));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            var _ = barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("not as many queries at the same time", e);
        }
    }

    private Released release(List<HoldingId> ids) {
        return release.release(holder, new LinkedHashSet<>(ids), ReleaseTarget.QUARANTINE);
    }

    private void assertHeld(int count) {
        assertThat(given.heldBy(holder)).isEqualTo(count);
    }

    private static List<HoldingId> ids(List<Assigned> numbers) {
        return numbers.stream().map(number -> number.holding().id()).toList();
    }
}
