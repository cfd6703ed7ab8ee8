package dev.numberpool.core.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Commits an order, or tells of the one that the same request has placed before. */
@Singleton
final class CommitOrder {

    /** Each more means that a number was sold, given up and put back into stock meanwhile. */
    private static final int MOST_ATTEMPTS = 10;

    private final Orders orders;
    private final Prices prices;
    private final NewIds ids;
    private final Sales sales;
    private final InstantSource clock;

    CommitOrder(Orders orders, Prices prices, NewIds ids, Sales sales, InstantSource clock) {
        this.orders = orders;
        this.prices = prices;
        this.ids = ids;
        this.sales = sales;
        this.clock = clock;
    }

    /** An order whose numbers came into stock after its own time is written anew, with another time and another id. */
    Result<Receipt> commit(Draft draft, Instant now) {
        Draft tried = draft;
        OrderOutcome<Order> outcome = orders.commit(order(tried, now), tried);
        for (int attempt = 1;
                attempt < MOST_ATTEMPTS && outcome instanceof OrderOutcome.Restocked<Order>(var numbers);
                attempt++) {
            tried = tried.with(numbers);
            outcome = orders.commit(order(tried, clock.instant()), tried);
        }
        return answer(draft.request(), outcome);
    }

    /** What the draft will be once it is committed. Its time is now, or right after the last number came into stock. */
    Order order(Draft draft, Instant now) {
        Instant at = HoldingStart.of(draft.numbers(), now);
        OrderRequest request = draft.request();
        return new Order(
                ids.newOrder(),
                request.organization(),
                draft.numbers().stream()
                        .map(number -> assign(number, request, at))
                        .toList(),
                prices.of(draft.numbers()),
                at);
    }

    private Assigned assign(Available number, OrderRequest request, Instant at) {
        return number.assign(new Holding(ids.newHolding(), request.organization(), at, at, request.routing()));
    }

    private Result<Receipt> answer(OrderRequest request, OrderOutcome<Order> outcome) {
        return switch (outcome) {
            case OrderOutcome.Done<Order>(var order) -> {
                sales.sold(order.numbers().size());
                yield Result.ok(new Receipt(order, false));
            }
            case OrderOutcome.PlacedBefore<Order>(var earlier) ->
                replay(request.organization(), request.idempotency().orElseThrow(), earlier);
            case OrderOutcome.Declined<Order>(var refusal) -> Result.refused(refusal);
            case OrderOutcome.Gone<Order>(var numbers) -> Result.refused(gone(request, numbers));
            // others had them, each time again
            case OrderOutcome.Restocked<Order>(var numbers) ->
                Result.refused(gone(
                        request,
                        numbers.stream()
                                .map(number -> number.listing().number())
                                .toList()));
            case OrderOutcome.NotEnough<Order>(), OrderOutcome.Overtaken<Order>() ->
                throw new IllegalStateException("an order of these very numbers, in one step: " + outcome);
        };
    }

    private static Refusal gone(OrderRequest request, List<Dialable> numbers) {
        return new Refusal.InsufficientInventory(request.numbers().size(), numbers);
    }

    /** The receipt of the earlier order; refused where it was another request's. */
    Result<Receipt> replay(OrganizationId organization, Idempotency idempotency, EarlierOrder earlier) {
        return earlier.fingerprint().equals(idempotency.fingerprint())
                ? Result.ok(new Receipt(recorded(organization, earlier), true))
                : Result.refused(new Refusal.IdempotencyKeyReused());
    }

    private Order recorded(OrganizationId organization, EarlierOrder earlier) {
        return orders.find(organization, earlier.id())
                .orElseThrow(() -> new IllegalStateException("an idempotency record without its order"));
    }
}
