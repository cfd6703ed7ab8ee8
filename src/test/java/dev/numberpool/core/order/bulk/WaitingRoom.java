package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.Result;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Open;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where orders wait, and somebody comes by to fill them. */
@Singleton
@Requires(env = Environment.TEST)
public record WaitingRoom(BeanContext context) {

    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Whatever still waits gives up. */
    public void empty() {
        context.getBean(StillClock.class).pass(OrderTerms.PATIENCE);
        var _ = context.getBean(FillWaitingOrders.class).fill(_ -> false, Instant.MAX);
        assertThat(waiting()).isEmpty();
    }

    /** All that wait, of which tests have but a few. */
    public List<Waiting> waiting() {
        return context.getBean(BulkOrders.class).waiting(Optional.empty()).orders();
    }

    /** All that numbers are claimed for, overdue or not. */
    public List<Open> underWay() {
        return context.getBean(Claims.class)
                .overdue(Instant.MAX, Optional.empty())
                .orders();
    }

    /** A process begins to claim numbers for it, and dies. */
    public void begin(Waiting order) {
        var until = context.getBean(StillClock.class).instant().plus(LEASE);
        Claiming claiming = order.claim(until, true);
        assertThat(context.getBean(Claims.class).begin(claiming, Optional.empty(), Money.ZERO))
                .isEqualTo(new OrderOutcome.Done<>(claiming));
    }

    /** Whatever numbers are claimed for now is given up by its process. */
    public void timeOut() {
        context.getBean(StillClock.class).pass(LEASE);
    }

    /** Tries all; says how many were filled. */
    public int fill() {
        return context.getBean(FillWaitingOrders.class).fill(_ -> true, Instant.MAX);
    }

    public Waiting enter(Buyer buyer, int quantity) {
        return enter(buyer.request(quantity));
    }

    /** @throws AssertionError if it need not wait */
    Waiting enter(BulkRequest request) {
        return switch (context.getBean(PlaceBulkOrder.class).place(request)) {
            case Result.Ok<BulkReceipt>(BulkReceipt(Waiting order, var _)) -> order;
            case Result<BulkReceipt> other -> throw new AssertionError(other);
        };
    }

    /** What has become of it. */
    public BulkOrder now(Waiting order) {
        OrderTerms terms = order.terms();
        return switch (context.getBean(FindBulkOrders.class).find(terms.organization(), terms.id())) {
            case Result.Ok<BulkOrder>(var found) -> found;
            case Result.Refused<BulkOrder>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
