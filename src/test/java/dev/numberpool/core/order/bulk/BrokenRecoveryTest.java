package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.lambda.TendBulkOrders;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A recovery that breaks, or has no time for all: the orders that wait are not left for it. */
@Tag("slow")
class BrokenRecoveryTest extends OnRecovery {

    @Inject
    Faults faults;

    @Test
    void where_the_recovery_breaks_orders_that_wait_are_filled_all_the_same() {
        Claiming broken = begun(Buyer.with(context, 6));
        clock.pass(LEASE);
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThatThrownBy(() -> new TendBulkOrders(context).handleRequest(new ScheduledEvent(), new MinuteContext()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(now(broken)).isEqualTo(broken);
        assertThat(room.now(order)).isInstanceOf(Complete.class);
    }

    @Test
    void where_recovery_and_filling_break_both_are_told() {
        Claiming broken = begun(Buyer.with(context, 6));
        clock.pass(LEASE);
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        faults.next(Collections.nCopies(20, Fault.SERVER_ERROR).toArray(Fault[]::new));

        assertThatThrownBy(() -> new TendBulkOrders(context).handleRequest(new ScheduledEvent(), new MinuteContext()))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(2))
                .message()
                .hasLineCount(1)
                .contains("2 of 2 failed: the recovery: 1 of 2 failed: order "
                        + broken.terms().id().value() + ": out of reach for now")
                .contains("; the filling: 1 of 2 failed: order "
                        + order.terms().id().value() + ": out of reach for now");

        assertThat(faults.over()).isTrue();
        assertThat(room.now(order)).isInstanceOf(Waiting.class);
    }

    /** Half of the time that a run has to begin orders in: of 60 seconds, 25 are kept for the last one. */
    @Test
    void the_recovery_leaves_the_waiting_orders_half_of_the_time_and_the_next_run_goes_on() {
        var overdue =
                Stream.generate(() -> begun(Buyer.with(context, 6))).limit(3).toList();
        clock.pass(LEASE);
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        meanwhile.beforeTransaction(1, () -> clock.pass(Duration.ofMillis(17_500)));

        assertThat(new TendBulkOrders(context).handleRequest(new ScheduledEvent(), new MinuteContext()))
                .isEqualTo(1);

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        assertThat(overdue.stream().map(this::now))
                .filteredOn(Failed.class::isInstance)
                .hasSize(1);
        meanwhile.beforeTransaction(1, () -> clock.pass(Duration.ofMillis(17_500)));
        assertThat(new TendBulkOrders(context).handleRequest(new ScheduledEvent(), new MinuteContext()))
                .isZero();
        assertThat(now(overdue.get(0))).isInstanceOf(Failed.class);
        assertThat(now(overdue.get(1))).isInstanceOf(Failed.class);
        assertThat(now(overdue.get(2))).isEqualTo(overdue.get(2));
    }
}
