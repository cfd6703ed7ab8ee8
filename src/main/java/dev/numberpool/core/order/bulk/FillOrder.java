package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.Sales;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.core.stock.NumberPicker;
import dev.numberpool.core.stock.SearchStock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills one bulk order whole, from what the stock has now, or leaves everything as it was. One that fits into a
 * transaction is filled here, a larger one in parts.
 */
@Singleton
public final class FillOrder {

    private final BulkOrders orders;
    private final FillInParts inParts;
    private final Campaigns campaigns;
    private final SearchStock search;
    private final Prices prices;
    private final NewIds ids;
    private final InstantSource clock;
    private final Sales sales;
    private final NumbersPerTransaction most;

    public FillOrder(
            BulkOrders orders,
            FillInParts inParts,
            Campaigns campaigns,
            SearchStock search,
            Prices prices,
            NewIds ids,
            InstantSource clock,
            Sales sales,
            NumbersPerTransaction most) {
        this.orders = orders;
        this.inParts = inParts;
        this.campaigns = campaigns;
        this.search = search;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
        this.sales = sales;
        this.most = most;
    }

    /** An order that nobody knows of yet: where the stock has not enough of what it wants, it goes into the queue. */
    OrderOutcome<BulkOrder> fillOrEnqueue(Waiting order) {
        return onCampaign(order, campaign -> {
            var filled = fill(order, false, campaign);
            return filled instanceof OrderOutcome.NotEnough<BulkOrder> ? orders.enqueue(order, campaign) : filled;
        });
    }

    /**
     * An order that has been waiting in the queue. If it is declined, it still waits, though it is no use.
     *
     * @return done also where others were faster and it waits again
     */
    public OrderOutcome<BulkOrder> fill(Waiting order) {
        return onCampaign(order, campaign -> fill(order, true, campaign));
    }

    private OrderOutcome<BulkOrder> onCampaign(
            Waiting order, Function<Optional<Campaign>, OrderOutcome<BulkOrder>> filling) {
        BulkRequest request = order.terms().request();
        CampaignId named = request.routing().campaign();
        Optional<Campaign> campaign =
                Optional.ofNullable(named).flatMap(id -> campaigns.remembered(request.organization(), id));
        return named != null && campaign.isEmpty()
                ? new OrderOutcome.Declined<>(new Refusal.UnknownCampaign())
                : filling.apply(campaign);
    }

    private OrderOutcome<BulkOrder> fill(Waiting order, boolean queued, Optional<Campaign> campaign) {
        BulkRequest request = order.terms().request();
        var picker = search.pick(request.wanted());
        return request.quantity() <= most.ordered()
                ? atOnce(order, queued, campaign, picker)
                : inParts.fill(order, queued, campaign, picker);
    }

    private OrderOutcome<BulkOrder> atOnce(
            Waiting order, boolean queued, Optional<Campaign> campaign, NumberPicker picker) {
        int quantity = order.terms().request().quantity();
        var taken = picker.take(quantity);
        while (taken.isPresent()) {
            var filled = orders.fill(complete(order, taken.get()), queued, campaign);
            switch (filled) {
                case OrderOutcome.Gone<BulkOrder>(var gone) -> picker.putBack(taken.get(), gone);
                case OrderOutcome.Restocked<BulkOrder>(var restocked) ->
                    picker.putBackRestocked(taken.get(), restocked);
                case OrderOutcome.Done<BulkOrder> done -> {
                    sales.sold(quantity);
                    return done;
                }
                case OrderOutcome<BulkOrder> stopped -> {
                    return stopped;
                }
            }
            taken = picker.take(quantity);
        }
        return new OrderOutcome.NotEnough<>();
    }

    private Complete complete(Waiting order, List<Available> numbers) {
        Instant at = HoldingStart.of(numbers, clock.instant());
        var assigned = numbers.stream()
                .map(number -> new PickedNumber(number, ids.newHolding()).assign(order.terms(), at))
                .toList();
        return order.complete(assigned, order.terms().cost(numbers, prices), at);
    }
}
