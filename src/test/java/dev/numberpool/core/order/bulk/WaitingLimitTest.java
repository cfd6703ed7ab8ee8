package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.order.EarlierOrders;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many bulk orders of an organization may wait, also where version 1 has not counted them. */
@Tag("slow")
class WaitingLimitTest extends OnWaitingLimit {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    EarlierOrders earlierOrders;

    @Inject
    RecoverClaims recovery;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    StillClock clock;

    @Tag("long")
    @Test
    void twenty_orders_may_wait_and_the_next_one_is_refused() {
        var buyer = Buyer.with(context, 1);
        for (int i = 0; i < 20; i++) {
            var _ = room.enter(wanting(buyer, 2 + i));
        }

        assertThat(orders.place(wanting(buyer, 22))).isEqualTo(exceeded(20));

        assertWaiting(buyer, 20);
        var other = Buyer.shopping(context, buyer);
        assertThat(room.enter(wanting(other, 22))).isInstanceOf(Waiting.class);
    }

    @Test
    void of_thirty_at_once_twenty_wait_and_nothing_is_stored_of_the_others() throws Exception {
        var buyer = Buyer.with(context, 1);
        var requests =
                IntStream.range(0, 30).mapToObj(i -> wanting(buyer, 2 + i)).toList();

        var results = AtOnce.run(requests.stream()
                .<Callable<Result<BulkReceipt>>>map(request -> () -> orders.place(request))
                .toList());

        assertThat(results).filteredOn(Result.Ok.class::isInstance).hasSize(20);
        assertThat(results).filteredOn(exceeded(20)::equals).hasSize(10);
        assertWaiting(buyer, 20);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(earlierOrders
                                .find(
                                        buyer.id(),
                                        requests.get(i).idempotencyKey().orElseThrow(),
                                        clock.instant())
                                .isPresent())
                        .isEqualTo(results.get(i) instanceof Result.Ok));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void who_is_filled_makes_room(int quantity) {
        var buyer = limited(1);
        var _ = room.enter(wanting(buyer, quantity));
        assertThat(orders.place(wanting(buyer, 1_000))).isEqualTo(exceeded(1));

        buyer.add(quantity - 1);
        assertThat(room.fill()).isEqualTo(1);

        assertWaiting(buyer, 0);
        assertThat(room.enter(wanting(buyer, 1_000))).isInstanceOf(Waiting.class);
        assertWaiting(buyer, 1);
    }

    @Test
    void who_has_waited_too_long_makes_room() {
        var buyer = limited(1);
        var _ = room.enter(wanting(buyer, 3));

        room.empty();

        assertWaiting(buyer, 0);
        assertThat(room.enter(wanting(buyer, 4))).isInstanceOf(Waiting.class);
    }

    @Test
    void a_refused_order_frees_its_key() {
        var buyer = limited(0);
        assertThat(orders.place(wanting(buyer, 2))).isEqualTo(exceeded(0));

        buyer.add(1);

        assertThat(orders.place(wanting(buyer, 2))).isInstanceOf(Result.Ok.class);
    }

    /** It was promised to its caller, while numbers were claimed for it; then its process died. */
    @Test
    void an_order_that_was_promised_goes_back_to_the_queue_though_it_is_full_and_takes_room_there() {
        var buyer = limited(1);
        buyer.add(5);
        meanwhile.beforeTransaction(4, () -> {
            assertThat(orders.place(wanting(buyer, 6))).isInstanceOf(Result.Ok.class);
            throw new ProcessDied();
        });
        assertThat(dies(() -> orders.place(wanting(buyer, 6)))).isTrue();
        assertWaiting(buyer, 0);
        var _ = room.enter(wanting(buyer, 500));

        clock.pass(LEASE);
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        assertWaiting(buyer, 2);
        assertThat(orders.place(wanting(buyer, 501))).isEqualTo(exceeded(1));
        assertThat(room.fill()).isEqualTo(1);
        assertWaiting(buyer, 1);
        assertThat(orders.place(wanting(buyer, 501))).isEqualTo(exceeded(1));
    }

    private static boolean dies(Callable<?> call) {
        try {
            var _ = call.call();
            return false;
        } catch (ProcessDied _) {
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** An error, so that nobody catches it. */
    private static final class ProcessDied extends Error {
        private static final long serialVersionUID = 1;
    }
}
