package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.EarlierOrders;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Orders so many numbers of a kind, or none: at once, or, where the stock has not enough of them, as soon as it has.
 * Refuses in this order: idempotency key used for another request, campaign unknown, campaign not active, brand not
 * verified; then, where the stock has enough, limit of numbers held, credit too small; and where it has not, limit of
 * waiting orders.
 */
@Singleton
public final class PlaceBulkOrder {

    /** Each means that another process has moved the order on, of which there are few. */
    private static final int MOST_ROUNDS = 10;

    private final BulkOrders orders;
    private final EarlierOrders earlierOrders;
    private final Claims claims;
    private final FillOrder fillOrder;
    private final Prices prices;
    private final NewIds ids;
    private final InstantSource clock;

    public PlaceBulkOrder(
            BulkOrders orders,
            EarlierOrders earlierOrders,
            Claims claims,
            FillOrder fillOrder,
            Prices prices,
            NewIds ids,
            InstantSource clock) {
        this.orders = orders;
        this.earlierOrders = earlierOrders;
        this.claims = claims;
        this.fillOrder = fillOrder;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The order as it is now: complete, or pending; or the one that the same request placed before.
     *
     * @throws IllegalStateException if it took so long that it was given up meanwhile
     * @throws Unavailable if the same request was sent so often, at the same time, that its order never stood still
     */
    public Result<BulkReceipt> place(BulkRequest request) {
        return place(request, MOST_ROUNDS);
    }

    /** @param rounds how often it may find the order of the same request in another state than it saw */
    private Result<BulkReceipt> place(BulkRequest request, int rounds) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var earlier = request.idempotencyKey().flatMap(key -> earlierOrders.find(request.organization(), key, now));
        return earlier.isPresent()
                ? replay(request, earlier.get(), rounds)
                : place(new Waiting(new OrderTerms(ids.newOrder(), request, now, Optional.of(prices))), rounds);
    }

    private Result<BulkReceipt> place(Waiting order, int rounds) {
        return switch (fillOrder.fillOrEnqueue(order)) {
            case OrderOutcome.Done<BulkOrder>(var placed) -> Result.ok(new BulkReceipt(placed, false));
            case OrderOutcome.Declined<BulkOrder>(var refusal) -> Result.refused(refusal);
            case OrderOutcome.PlacedBefore<BulkOrder>(var earlier) ->
                replay(order.terms().request(), earlier, rounds);
            case OrderOutcome.Overtaken<BulkOrder>() ->
                throw new IllegalStateException("a bulk order that was given up");
            case OrderOutcome.Gone<BulkOrder> _,
                    OrderOutcome.Restocked<BulkOrder> _,
                    OrderOutcome.NotEnough<BulkOrder> _ ->
                throw new IllegalStateException("a new order that was neither filled nor queued");
        };
    }

    private Result<BulkReceipt> replay(BulkRequest request, EarlierOrder earlier, int rounds) {
        return earlier.fingerprint().equals(request.fingerprint())
                ? again(request, recorded(request.organization(), earlier.id()), rounds)
                : Result.refused(new Refusal.IdempotencyKeyReused());
    }

    /**
     * Who is told that an order is pending counts on it; and one that is paid for is not kept waiting. One that is being
     * given up, and that nobody counts on, is brought to its end: then its key is free for this request.
     */
    private Result<BulkReceipt> again(BulkRequest request, BulkOrder order, int rounds) {
        if (rounds == 0) {
            throw new Unavailable("an order that changes faster than it is read");
        }
        return switch (order) {
            case Claiming claiming
            when !claiming.promised() ->
                claims.promise(claiming) instanceof OrderOutcome.Done<BulkOrder>(var promised)
                        ? replayed(promised)
                        : again(
                                request,
                                recorded(request.organization(), order.terms().id()),
                                rounds - 1);
            case Abandoned abandoned
            when !abandoned.waits() -> {
                claims.giveBack(abandoned);
                yield place(request, rounds - 1);
            }
            case Committed committed -> replayed(claims.settle(committed));
            case BulkOrder other -> replayed(other);
        };
    }

    private static Result<BulkReceipt> replayed(BulkOrder order) {
        return Result.ok(new BulkReceipt(order, true));
    }

    private BulkOrder recorded(OrganizationId organization, OrderId id) {
        return orders.find(organization, id)
                .orElseThrow(() -> new IllegalStateException("an idempotency record without its order"));
    }
}
