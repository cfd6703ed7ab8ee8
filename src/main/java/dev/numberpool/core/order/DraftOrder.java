package dev.numberpool.core.order;

import dev.numberpool.core.Ids;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Writes out what an order will be once it is committed: its holdings and its cost. */
@Singleton
public final class DraftOrder {

    private final Prices prices;
    private final Ids ids;

    public DraftOrder(Prices prices, Ids ids) {
        this.prices = prices;
        this.ids = ids;
    }

    /**
     * Its time is now, or right after the last of its numbers came into stock.
     *
     * @throws NullPointerException if the basis lacks one of the numbers
     */
    Draft draft(OrderRequest request, Basis basis, Instant now) {
        List<Available> numbers = inStock(request, basis);
        Order order = order(request, numbers, HoldingStart.of(numbers, now));
        return new Draft(order, basis.campaign(), request.idempotency(), basis.mayHold());
    }

    private static List<Available> inStock(OrderRequest request, Basis basis) {
        return request.numbers().stream()
                .map(number -> Objects.requireNonNull(basis.available().get(number)))
                .toList();
    }

    private Order order(OrderRequest request, List<Available> numbers, Instant at) {
        return new Order(
                ids.newOrder(),
                request.organization(),
                numbers.stream().map(number -> assign(number, request, at)).toList(),
                prices.of(numbers),
                at);
    }

    private Assigned assign(Available number, OrderRequest request, Instant at) {
        return number.assign(new Holding(ids.newHolding(), request.organization(), at, at, request.routing()));
    }
}
