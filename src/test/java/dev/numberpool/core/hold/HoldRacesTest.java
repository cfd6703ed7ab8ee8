package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Holds, orders, ends of holds and runs of the schedule at the same time: every number has one fate, and is paid once. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HoldRacesTest implements OnDynamo {

    private static final int ROUNDS = 4;
    private static final long CREDIT = 10_000;
    private static final long PRICE = 94;
    private static final long SEED = System.nanoTime();

    private final Random random = new Random(SEED);

    @Inject
    NumbersOnHold onHold;

    @Inject
    EndHold endHold;

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    private OrganizationId organization = new OrganizationId("set-before-each-test");
    private OrganizationId rival = new OrganizationId("set-before-each-test");

    @BeforeAll
    void tellSeed() {
        System.out.println("HoldRacesTest seed " + SEED);
    }

    @BeforeEach
    void nothing_is_overdue() {
        clock.pass(Duration.ofHours(2));
        var _ = onHold.endOverdue();
        organization = given.organization(CREDIT);
        rival = given.organization(CREDIT);
    }

    @RepeatedTest(ROUNDS)
    void of_holds_and_orders_of_the_same_numbers_one_gets_them_all() throws Exception {
        var stock = given.stock(3);
        var buyers =
                IntStream.range(0, 8).mapToObj(_ -> given.organization(CREDIT)).toList();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < buyers.size(); i++) {
            OrganizationId buyer = buyers.get(i);
            List<Dialable> some = shuffled(stock);
            work.add(
                    i % 2 == 0
                            ? () -> onHold.attempt(buyer, some) instanceof Result.Ok
                            : () -> onHold.order(buyer, some) instanceof Result.Ok);
        }

        var results = AtOnce.run(work);

        assertThat(results).containsOnlyOnce(true);
        OrganizationId winner = buyers.get(results.indexOf(true));
        assertThat(onHold.now(stock)).extracting(HoldRacesTest::whose).containsOnly(winner);
        for (OrganizationId buyer : buyers) {
            int has = given.heldBy(buyer) + onHold.counted(buyer);
            assertThat(has).isEqualTo(buyer.equals(winner) ? 3 : 0);
            assertPaidForWhatIsHeld(buyer);
        }
    }

    /** Before its time, so that the rival has no chance but by what was given back. */
    @RepeatedTest(ROUNDS)
    void while_a_hold_is_ended_its_orders_get_their_numbers_and_each_is_sold_once() throws Exception {
        var stock = given.stock(6);
        var hold = onHold.hold(organization, stock);
        var work = new ArrayList<Callable<Boolean>>();
        for (Dialable number : stock) {
            work.add(() -> onHold.order(organization, List.of(number), hold.id()) instanceof Result.Ok);
            work.add(() -> onHold.order(rival, List.of(number)) instanceof Result.Ok);
        }
        work.add(() -> endHold.end(organization, hold.id()) instanceof Result.Ok);
        Collections.shuffle(work, random);

        var results = AtOnce.run(work);

        assertThat(results.stream().filter(done -> done)).hasSize(7);
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Assigned.class);
        assertEndedAndPaid(hold, 6);
    }

    @RepeatedTest(ROUNDS)
    void when_a_holds_time_is_over_runs_orders_and_the_end_by_its_organization_do_each_thing_once() throws Exception {
        var stock = given.stock(8);
        var hold = onHold.hold(organization, stock);
        clock.pass(NumbersOnHold.OVERDUE);
        var work = new ArrayList<Callable<Integer>>();
        for (Dialable number : stock.subList(0, 6)) {
            work.add(() -> onHold.order(organization, List.of(number), hold.id()) instanceof Result.Ok ? 10 : 0);
            work.add(() -> onHold.order(rival, List.of(number)) instanceof Result.Ok ? 10 : 0);
        }
        work.add(onHold::endOverdue);
        work.add(onHold::endOverdue);
        work.add(() -> endHold.end(organization, hold.id()) instanceof Result.Ok ? 1 : 0);
        Collections.shuffle(work, random);

        var results = AtOnce.run(work);

        assertThat(results.stream().filter(done -> done == 10)).hasSize(6);
        assertThat(results.stream().filter(done -> done == 1)).as("ended").hasSize(1);
        assertThat(onHold.now(stock.subList(0, 6))).hasOnlyElementsOfType(Assigned.class);
        assertThat(onHold.now(stock.subList(6, 8))).hasOnlyElementsOfType(Available.class);
        assertEndedAndPaid(hold, 6);
    }

    @RepeatedTest(ROUNDS)
    void a_number_that_is_put_on_hold_again_as_its_hold_ends_stays_on_the_new_one_or_is_refused() throws Exception {
        var stock = given.stock(4);
        var first = onHold.hold(organization, stock);
        clock.pass(NumbersOnHold.OVERDUE);
        var work = new ArrayList<Callable<Boolean>>();
        stock.forEach(number -> work.add(() -> onHold.attempt(rival, List.of(number)) instanceof Result.Ok));
        work.add(() -> onHold.endOverdue() == 1);
        Collections.shuffle(work, random);

        var results = AtOnce.run(work);

        assertThat(results).containsOnly(true);
        assertThat(onHold.isThere(first)).isFalse();
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(OnHold.class);
        assertThat(onHold.counted(organization)).isZero();
        assertThat(onHold.counted(rival)).isEqualTo(4);
    }

    private void assertEndedAndPaid(Hold hold, int sold) {
        assertThat(onHold.isThere(hold)).isFalse();
        assertThat(onHold.counted(organization)).isZero();
        assertThat(given.heldBy(organization) + given.heldBy(rival)).isEqualTo(sold);
        Stream.of(organization, rival).forEach(this::assertPaidForWhatIsHeld);
    }

    private void assertPaidForWhatIsHeld(OrganizationId buyer) {
        assertThat(organizations.find(buyer).orElseThrow().credit().cents())
                .isEqualTo(CREDIT - PRICE * given.heldBy(buyer));
    }

    private List<Dialable> shuffled(List<Dialable> stock) {
        var some = new ArrayList<>(stock);
        Collections.shuffle(some, random);
        return some;
    }

    private static OrganizationId whose(PhoneNumber number) {
        return switch (number) {
            case Assigned(var _, var holding) -> holding.holder();
            case OnHold kept -> kept.organization();
            case PhoneNumber other -> throw new AssertionError(other);
        };
    }
}
