package dev.numberpool.core.bulk;

import dev.numberpool.core.Ids;
import dev.numberpool.core.bulk.BulkOrder.Complete;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.Picking;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.Sales;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Fills an order that fits into one transaction. */
@Singleton
public final class FillAtOnce {

    private final BulkOrders orders;
    private final Prices prices;
    private final Ids ids;
    private final InstantSource clock;
    private final Sales sales;

    public FillAtOnce(BulkOrders orders, Prices prices, Ids ids, InstantSource clock, Sales sales) {
        this.orders = orders;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
        this.sales = sales;
    }

    Filling fill(Waiting order, boolean queued, Optional<Campaign> campaign, Picking picking) {
        int quantity = order.terms().request().quantity();
        var taken = picking.take(quantity);
        while (taken.isPresent()) {
            var complete = complete(order, taken.get());
            switch (orders.fill(complete, queued, campaign)) {
                case Step.Done() -> {
                    sales.sold(quantity);
                    return new Filling.Filled(complete);
                }
                case Step.Gone(var gone) -> picking.putBack(taken.get(), gone);
                case Step.Restocked(var restocked) -> picking.putBackRestocked(taken.get(), restocked);
                case Step stopped -> {
                    return Filling.stoppedBy(stopped);
                }
            }
            taken = picking.take(quantity);
        }
        return new Filling.NotEnough(campaign);
    }

    private Complete complete(Waiting order, List<Available> numbers) {
        Instant at = HoldingStart.of(numbers, clock.instant());
        var assigned = numbers.stream()
                .map(number -> new Pick(number, ids.newHolding()).assign(order.terms(), at))
                .toList();
        return order.complete(assigned, order.terms().cost(numbers, prices), at);
    }
}
