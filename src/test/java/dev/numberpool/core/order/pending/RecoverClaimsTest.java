package dev.numberpool.core.order.pending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Buyer;
import dev.numberpool.core.order.bulk.Claims;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.core.order.bulk.OnRecovery;
import dev.numberpool.fixture.Calls;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is brought to an end after a death, and what is left alone. */
@Tag("slow")
class RecoverClaimsTest extends OnRecovery {

    @Inject
    PhoneNumbers numbers;

    @Inject
    Calls calls;

    @Test
    void an_order_is_left_alone_until_its_time_is_up() {
        Claiming order = begun(Buyer.with(context, 6));

        clock.pass(LEASE.minusNanos(1));
        assertThat(recovery.recover(Instant.MAX)).isZero();
        assertThat(now(order)).isEqualTo(order);

        clock.pass(Duration.ofNanos(1));
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
        assertThat(now(order)).isInstanceOf(Failed.class);
    }

    /** Nobody comes back to it: to see that there is nothing to do is one query. */
    @Test
    void an_order_that_has_come_to_an_end_is_in_the_list_no_more() {
        assertThat(orders.place(Buyer.with(context, 6).request(6))).isInstanceOf(Result.Ok.class);
        clock.pass(LEASE);
        calls.forget();

        assertThat(recovery.recover(Instant.MAX)).isZero();

        assertThat(calls.made()).containsExactly("Query");
    }

    /** Between the reading of the list and of the order, another process gives it back, and a third begins it again. */
    @Test
    void an_order_that_has_been_begun_again_meanwhile_is_left_alone() {
        Waiting order = room.enter(Buyer.with(context, 1), 6);
        var _ = begun(order);
        clock.pass(LEASE);
        meanwhile.before("BatchGetItem", () -> {
            assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
            var _ = begun(order);
        });

        assertThat(recovery.recover(Instant.MAX)).isZero();

        assertThat(meanwhile.over()).isTrue();
        assertThat(room.now(order)).isEqualTo(order.claim(clock.instant().plus(LEASE), true));
    }

    /** So slow that another recovery has finished, and the order has claimed the same numbers again. */
    @Test
    void a_recovery_that_is_overtaken_gives_back_nothing_of_the_next_attempt() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 6);
        claim(begun(order), buyer);
        clock.pass(LEASE);
        meanwhile.beforeTransaction(2, () -> {
            assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
            claim(begun(order), buyer);
        });

        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        assertThat(meanwhile.over()).isTrue();
        assertThat(room.now(order)).isInstanceOf(Claiming.class);
        assertThat(numbers.available(buyer.stock())).isEmpty();
    }

    /** So slow that its order has been given back and begun again. */
    @Test
    void a_process_that_was_given_up_does_nothing_to_the_next_attempt() {
        var buyer = Buyer.with(context, 5);
        Waiting order = room.enter(buyer, 6);
        Claiming first = begun(order);
        clock.pass(LEASE);
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
        Claiming second = begun(order);

        assertThat(claims.claim(first, 0, picks(buyer))).isEqualTo(new OrderOutcome.Overtaken<>());
        assertThat(claims.commit(first, first.commit(new Money(0), clock.instant()), Optional.empty()))
                .isEqualTo(new OrderOutcome.Overtaken<>());
        assertThat(claims.abandon(first)).isEmpty();

        assertThat(room.now(order)).isEqualTo(second);
        buyer.assertHolds(0);
    }

    /** So slow that its order has failed, and its buyer has sent the request again. */
    @Test
    void a_recovery_that_is_overtaken_does_not_free_the_key_of_the_next_order() {
        var buyer = Buyer.with(context, 12);
        var _ = begun(buyer);
        clock.pass(LEASE);
        meanwhile.beforeTransaction(2, () -> {
            assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
            assertThat(orders.place(buyer.request(6))).isInstanceOf(Result.Ok.class);
        });

        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        assertThat(meanwhile.over()).isTrue();
        assertThat(orders.place(buyer.request(6))).isInstanceOf(Result.Ok.class);
        buyer.assertHolds(6);
    }

    private Claiming begun(Waiting order) {
        return begun(order.claim(clock.instant().plus(LEASE), true));
    }

    private void claim(Claiming order, Buyer buyer) {
        assertThat(claims.claim(order, 0, picks(buyer))).isEqualTo(new OrderOutcome.Done<>(order));
    }

    private List<PickedNumber> picks(Buyer buyer) {
        return numbers.available(buyer.stock()).stream()
                .limit(Claims.MOST_AT_ONCE)
                .map(number -> new PickedNumber(number, ids.newHolding()))
                .toList();
    }
}
