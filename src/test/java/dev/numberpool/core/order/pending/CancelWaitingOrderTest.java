package dev.numberpool.core.order.pending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Buyer;
import dev.numberpool.core.order.bulk.InSmallParts;
import dev.numberpool.core.order.bulk.WaitingRoom;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that was canceled has no numbers and never gets any, whatever else happens to it at the same time. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class CancelWaitingOrderTest implements InSmallParts {

    @Inject
    ApplicationContext context;

    @Inject
    CancelWaitingOrder cancel;

    @Inject
    RecoverClaims recovery;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    StillClock clock;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        meanwhile.forget();
        room.timeOut();
        var _ = recovery.recover(Instant.MAX);
        room.empty();
        assertThat(room.underWay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void it_leaves_the_queue_and_what_comes_into_stock_is_not_for_it(int quantity) {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, quantity);

        assertThat(cancel(order)).isEqualTo(Result.ok(order.fail()));

        assertThat(room.waiting()).isEmpty();
        buyer.add(quantity);
        assertThat(room.fill()).isZero();
        assertThat(room.now(order)).isEqualTo(order.fail());
        buyer.assertHolds(0);
    }

    @Test
    void the_organization_has_no_such_order() {
        Waiting order = room.enter(Buyer.with(context, 1), 2);
        var stranger = Buyer.with(context, 1);

        assertThat(cancel.cancel(stranger.id(), order.terms().id()))
                .isEqualTo(Result.refused(new Refusal.UnknownOrder()));
        assertThat(cancel.cancel(stranger.id(), new OrderId(UUID.randomUUID())))
                .isEqualTo(Result.refused(new Refusal.UnknownOrder()));

        assertThat(room.now(order)).isEqualTo(order);
    }

    /** Whoever fills it has read that it waits, and picked its numbers. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void a_fill_that_is_about_to_take_it_comes_too_late(int quantity) {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, quantity);
        buyer.add(quantity);
        meanwhile.beforeTransaction(1, () -> assertThat(cancel(order)).isEqualTo(Result.ok(order.fail())));

        assertThat(room.fill()).isZero();

        assertThat(meanwhile.over()).isTrue();
        assertThat(room.now(order)).isEqualTo(order.fail());
        buyer.assertHolds(0);
    }

    /** It has read that the order waits. */
    @Test
    void a_cancellation_that_is_about_to_stop_a_filled_order_comes_too_late() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        meanwhile.beforeTransaction(1, () -> assertThat(room.fill()).isEqualTo(1));

        assertThat(cancel(order)).isEqualTo(Result.refused(new Refusal.OrderIsOver()));

        assertThat(meanwhile.over()).isTrue();
        assertThat(room.now(order)).isInstanceOf(Complete.class);
        buyer.assertHolds(2);
    }

    /** At each of its steps: it is begun, claims, claims, commits, settles, settles, ends. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void an_order_that_numbers_are_claimed_for_goes_its_way(int step) {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 6);
        buyer.add(5);
        meanwhile.beforeTransaction(
                step, () -> assertThat(cancel(order)).isEqualTo(Result.refused(new Refusal.OrderBeingFilled())));

        assertThat(room.fill()).isEqualTo(1);

        assertThat(meanwhile.over()).isTrue();
        assertThat(cancel(order)).isEqualTo(Result.refused(new Refusal.OrderIsOver()));
        buyer.assertHolds(6);
    }

    /** The claims went back to stock, and the order to its place: then it can be canceled. */
    @Test
    void an_order_whose_process_died_can_be_canceled_after_its_recovery() {
        var buyer = Buyer.with(context, 6);
        Waiting order = room.enter(buyer, 7);
        room.begin(order);
        assertThat(cancel(order)).isEqualTo(Result.refused(new Refusal.OrderBeingFilled()));
        room.timeOut();
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        assertThat(cancel(order)).isEqualTo(Result.ok(order.fail()));

        buyer.assertHolds(0);
    }

    @Test
    void an_order_that_has_waited_for_too_long_is_over_whoever_says_so_first() {
        Waiting order = room.enter(Buyer.with(context, 1), 2);
        clock.pass(OrderTerms.PATIENCE);
        meanwhile.beforeTransaction(1, () -> assertThat(room.fill()).isZero());

        assertThat(cancel(order)).isEqualTo(Result.refused(new Refusal.OrderIsOver()));

        assertThat(room.now(order)).isInstanceOf(Failed.class);
    }

    @Test
    void of_several_cancellations_at_once_one_is_told_that_it_was_done() throws Exception {
        Waiting order = room.enter(Buyer.with(context, 1), 2);
        Callable<Result<BulkOrder>> canceling = () -> cancel(order);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads
                    .invokeAll(Stream.generate(() -> canceling).limit(4).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(results).containsOnlyOnce(Result.ok(order.fail()));
            assertThat(results)
                    .filteredOn(Result.refused(new Refusal.OrderIsOver())::equals)
                    .hasSize(3);
        }
    }

    /** Ten orders wait, and numbers for eight of them come in; cancellations and fills at once, in any order. */
    @RepeatedTest(3)
    void what_is_canceled_has_no_numbers_and_what_is_filled_was_not_canceled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CancelWaitingOrderTest seed " + seed);
        var random = new Random(seed);
        var owner = Buyer.with(context, 1);
        var buyers =
                Stream.generate(() -> Buyer.shopping(context, owner)).limit(10).toList();
        var orders = buyers.stream()
                .map(buyer -> room.enter(buyer, 2 + 4 * random.nextInt(2)))
                .toList();
        owner.add(orders.stream()
                .limit(8)
                .mapToInt(order -> order.terms().request().quantity())
                .sum());
        cancelAndFill(orders, random);
        room.timeOut();
        var _ = recovery.recover(Instant.MAX);

        for (int i = 0; i < orders.size(); i++) {
            buyers.get(i)
                    .assertCounted(
                            room.now(orders.get(i)) instanceof Complete complete
                                    ? complete.numbers().size()
                                    : 0);
        }
    }

    private void cancelAndFill(List<Waiting> orders, Random random) throws Exception {
        List<Callable<Boolean>> deeds = new ArrayList<>();
        orders.forEach(order -> deeds.add(() -> cancel(order) instanceof Result.Ok));
        Stream.generate(() -> room)
                .limit(6)
                .forEach(there -> deeds.add(random.nextInt(deeds.size()), () -> there.fill() > 0));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).isNotNull();
            }
        }
    }

    private Result<BulkOrder> cancel(Waiting order) {
        return cancel.cancel(order.terms().organization(), order.terms().id());
    }
}
