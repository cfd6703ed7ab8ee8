package dev.numberpool.core.order.pending;

import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkOrders;
import dev.numberpool.core.order.bulk.FillOrder;
import dev.numberpool.core.order.pending.Checkpoints.Worklist;
import dev.numberpool.core.stock.StockQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills the orders that wait for stock, the oldest first; those that cannot be paid, are over their organization's
 * limit, or waited too long, fail.
 */
@Singleton
public final class FillWaitingOrders {

    private final BulkOrders orders;
    private final FillOrder fillOrder;
    private final ResumableRun run;
    private final InstantSource clock;

    public FillWaitingOrders(BulkOrders orders, FillOrder fillOrder, ResumableRun run, InstantSource clock) {
        this.orders = orders;
        this.fillOrder = fillOrder;
        this.run = run;
        this.clock = clock;
    }

    /**
     * Goes through the queue once, from the oldest on, or from where the last run had to stop; of those that want the
     * same, the oldest goes first. An order at which something breaks does not hold up those behind it.
     *
     * @param concerned which orders may find more in stock now than before; for the others nothing is searched
     * @param until when to stop, wherever it is
     * @return how many orders were filled
     * @throws NotAllDone at the end, if something broke on the way
     */
    public int fill(Predicate<Waiting> concerned, Instant until) {
        var filled = new AtomicInteger();
        var shortages = new Shortages();
        run.through(Worklist.WAITING, orders::waiting, FillWaitingOrders::oldestOfKindFirst, until, order -> {
            if (attend(order, concerned, shortages)) {
                filled.incrementAndGet();
            }
        });
        return filled.get();
    }

    /** The first is the one whose turn it is. Behind it, the places of one kind are taken by the oldest of the kind. */
    private static List<Waiting> oldestOfKindFirst(List<Waiting> places) {
        var others = places.stream().skip(1).toList();
        var kinds = others.stream()
                .sorted(Comparator.comparing(order -> order.terms().id()))
                .collect(Collectors.groupingBy(
                        FillWaitingOrders::kind, Collectors.toCollection(ArrayDeque<Waiting>::new)));
        return Stream.concat(
                        places.stream().limit(1),
                        others.stream()
                                .map(place -> Objects.requireNonNull(kinds.get(kind(place)))
                                        .remove()))
                .toList();
    }

    private static StockQuery kind(Waiting order) {
        return order.terms().request().wanted().of(0);
    }

    private boolean attend(Waiting order, Predicate<Waiting> concerned, Shortages shortages) {
        if (order.terms().expired(clock.instant())) {
            var _ = orders.fail(order);
            return false;
        }
        return concerned.test(order) && !shortages.cover(order.terms().request().wanted()) && filled(order, shortages);
    }

    private boolean filled(Waiting order, Shortages shortages) {
        return switch (fillOrder.fill(order)) {
            case OrderOutcome.Done<BulkOrder>(var now) -> !(now instanceof Waiting);
            case OrderOutcome.NotEnough<BulkOrder>() -> {
                shortages.add(order.terms().request().wanted());
                yield false;
            }
            case OrderOutcome.Declined<BulkOrder> _ -> {
                var _ = orders.fail(order);
                yield false;
            }
            case OrderOutcome.PlacedBefore<BulkOrder> _, OrderOutcome.Overtaken<BulkOrder> _ -> false;
            case OrderOutcome.Gone<BulkOrder> _, OrderOutcome.Restocked<BulkOrder> _ ->
                throw new IllegalStateException("an order that other numbers could have filled");
        };
    }

    /** What one run through the queue has found the stock to lack, so that as many of the kind are not looked for again. */
    private static final class Shortages {

        private final Map<StockQuery, Integer> tooMany = new HashMap<>();

        void add(StockQuery wanted) {
            tooMany.merge(wanted.of(0), wanted.quantity(), Math::min);
        }

        boolean cover(StockQuery wanted) {
            return tooMany.getOrDefault(wanted.of(0), Integer.MAX_VALUE) <= wanted.quantity();
        }
    }
}
