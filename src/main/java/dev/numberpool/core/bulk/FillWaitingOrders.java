package dev.numberpool.core.bulk;

import dev.numberpool.core.bulk.BulkOrder.Waiting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Fills the orders that wait for stock, the oldest first; those that cannot be paid, are over their organization's
 * limit, or waited too long, fail.
 */
@Singleton
public final class FillWaitingOrders {

    private final BulkOrders orders;
    private final FillOrder fillOrder;
    private final InstantSource clock;
    private final Turn turn = new Turn();

    public FillWaitingOrders(BulkOrders orders, FillOrder fillOrder, InstantSource clock) {
        this.orders = orders;
        this.fillOrder = fillOrder;
        this.clock = clock;
    }

    /**
     * Goes through the queue once, from the oldest on, or from where the last run had to stop. An order at which
     * something breaks does not hold up those behind it.
     *
     * @param concerned which orders may find more in stock now than before; for the others nothing is searched
     * @param until when to stop, wherever it is
     * @return how many orders were filled
     * @throws IllegalStateException at the end, if something broke on the way
     */
    public int fill(Predicate<Waiting> concerned, Instant until) {
        var filled = new AtomicInteger();
        var shortages = new Shortages();
        Undeterred.each(turn.of(orders.waiting()), order -> {
            if (!clock.instant().isBefore(until)) {
                turn.pass(order);
            } else if (attend(order, concerned, shortages)) {
                filled.incrementAndGet();
            }
        });
        return filled.get();
    }

    private boolean attend(Waiting order, Predicate<Waiting> concerned, Shortages shortages) {
        if (order.terms().expired(clock.instant())) {
            var _ = orders.fail(order);
            return false;
        }
        return concerned.test(order) && !shortages.cover(order.terms().request().wanted()) && filled(order, shortages);
    }

    private boolean filled(Waiting order, Shortages shortages) {
        return switch (fillOrder.fill(order, true)) {
            case Filling.Filled(var _), Filling.Paid(var _) -> true;
            case Filling.NotEnough(var _) -> {
                shortages.add(order.terms().request().wanted());
                yield false;
            }
            case Filling.Declined(var _) -> {
                var _ = orders.fail(order);
                yield false;
            }
            case Filling.Queued(), Filling.PlacedBefore(var _), Filling.Overtaken() -> false;
        };
    }
}
