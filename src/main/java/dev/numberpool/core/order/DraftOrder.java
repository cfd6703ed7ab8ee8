package dev.numberpool.core.order;

import dev.numberpool.core.Ids;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;

/** Writes out what an order will be once it is committed: its holdings and its cost. */
@Singleton
final class DraftOrder {

    private final Prices prices;
    private final Ids ids;

    DraftOrder(Prices prices, Ids ids) {
        this.prices = prices;
        this.ids = ids;
    }

    /** @throws NullPointerException if the basis lacks one of the numbers */
    Order of(OrderRequest request, Basis basis, Instant now) {
        var numbers = request.numbers().stream()
                .map(number -> Objects.requireNonNull(basis.available().get(number)))
                .toList();
        return new Order(
                ids.newOrder(),
                request.organization(),
                numbers.stream().map(number -> assign(number, request, now)).toList(),
                prices.of(numbers),
                now,
                request.idempotencyKey().map(key -> new Order.Idempotency(key, Fingerprint.of(request))));
    }

    private Assigned assign(Available number, OrderRequest request, Instant now) {
        return number.assign(new Holding(ids.newHolding(), request.organization(), now, now, request.routing()));
    }
}
