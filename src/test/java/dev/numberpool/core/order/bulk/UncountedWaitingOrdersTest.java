package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.VersionOne;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that wait since version 1, which did not count them. */
@Tag("slow")
@Tag("long")
class UncountedWaitingOrdersTest extends OnWaitingLimit {

    @Inject
    VersionOne version1;

    @Inject
    Calls calls;

    @Inject
    InterleavedActions meanwhile;

    @Test
    void what_version_1_did_not_count_is_counted_by_the_first_order_that_comes_to_wait() {
        var buyer = limited(20);
        var other = Buyer.shopping(context, buyer);
        var _ = room.enter(wanting(buyer, 3));
        var _ = room.enter(wanting(other, 3));
        var _ = room.enter(wanting(buyer, 4));
        version1.writes(buyer.id());
        calls.forget();

        var _ = room.enter(wanting(buyer, 5));

        assertWaiting(buyer, 3);
        assertThat(calls.made()).filteredOn("UpdateItem"::equals).hasSize(1);
        assertThat(calls.made()).filteredOn("TransactWriteItems"::equals).hasSize(2);
    }

    @Test
    void thirty_orders_that_wait_since_version_1_stay_and_no_other_comes() {
        var buyer = limited(1_000);
        for (int i = 0; i < 30; i++) {
            var _ = room.enter(wanting(buyer, 2 + i));
        }
        version1.writes(buyer.id());

        assertThat(orders.place(wanting(buyer, 500))).isEqualTo(exceeded(20));

        assertWaiting(buyer, 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void what_version_1_did_not_count_is_counted_by_the_first_order_that_is_filled(int quantity) {
        var buyer = limited(20);
        var _ = room.enter(wanting(buyer, quantity));
        var _ = room.enter(wanting(buyer, 1_000));
        version1.writes(buyer.id());

        buyer.add(quantity - 1);
        assertThat(room.fill()).isEqualTo(1);

        assertWaiting(buyer, 1);
    }

    @Test
    void what_version_1_did_not_count_is_counted_by_the_first_order_that_gives_up() {
        var buyer = limited(20);
        Waiting first = room.enter(wanting(buyer, 3));
        var _ = room.enter(wanting(buyer, 4));
        version1.writes(buyer.id());

        assertThat(queue.fail(first)).isEqualTo(new OrderOutcome.Done<>(first.fail()));

        assertWaiting(buyer, 1);
    }

    /** The count was taken before, and is written after, another one has counted and filled an order. */
    @Test
    void an_order_that_leaves_between_the_counting_and_the_writing_of_the_count_is_not_forgotten() {
        var buyer = limited(20);
        Waiting first = room.enter(wanting(buyer, 3));
        version1.writes(buyer.id());
        meanwhile.before(
                "UpdateItem", () -> assertThat(queue.fail(first)).isEqualTo(new OrderOutcome.Done<>(first.fail())));

        var _ = room.enter(wanting(buyer, 4));

        assertThat(meanwhile.over()).isTrue();
        assertWaiting(buyer, 1);
    }
}
