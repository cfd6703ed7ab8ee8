package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.Sales;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.core.stock.NumberPicker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fills an order that is too large for one transaction: claims numbers step by step, then makes all of them the
 * organization's in one. A process may die between any two steps; {@link RecoverClaims} brings the order to an end.
 */
@Singleton
public final class FillInParts {

    /** More than any function lives, so that nobody is given up who is still at work. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Claims claims;
    private final Prices prices;
    private final NewIds ids;
    private final InstantSource clock;
    private final Sales sales;
    private final NumbersPerTransaction most;

    public FillInParts(
            Claims claims, Prices prices, NewIds ids, InstantSource clock, Sales sales, NumbersPerTransaction most) {
        this.claims = claims;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
        this.sales = sales;
        this.most = most;
    }

    OrderOutcome<BulkOrder> fill(Waiting order, boolean queued, Optional<Campaign> campaign, NumberPicker picker) {
        var taken = picker.take(order.terms().request().quantity());
        if (taken.isEmpty()) {
            return new OrderOutcome.NotEnough<>();
        }
        picker.putBack(taken.get(), List.of());
        var claiming = order.claim(clock.instant().plus(LEASE), queued);
        Money cost = order.terms().cost(taken.get(), prices);
        return switch (orGiveUp(claiming, () -> claims.begin(claiming, campaign, cost))) {
            case OrderOutcome.Done<BulkOrder> _ -> claimAll(claiming, campaign, picker);
            case OrderOutcome<BulkOrder> stopped -> stopped;
        };
    }

    private OrderOutcome<BulkOrder> claimAll(Claiming order, Optional<Campaign> campaign, NumberPicker picker) {
        var claimed = new ArrayList<Available>();
        int part = 0;
        while (claimed.size() < order.terms().request().quantity()) {
            int missing = order.terms().request().quantity() - claimed.size();
            var taken = orGiveUp(order, () -> picker.take(Math.min(missing, most.claimed())));
            if (taken.isEmpty()) {
                return giveUp(order, new OrderOutcome.NotEnough<>());
            }
            var picks = picks(taken.get());
            int next = part;
            switch (orGiveUp(order, () -> claims.claim(order, next, picks))) {
                case OrderOutcome.Done<BulkOrder> _ -> {
                    claimed.addAll(taken.get());
                    part++;
                }
                case OrderOutcome.Gone<BulkOrder>(var gone) -> picker.putBack(taken.get(), gone);
                case OrderOutcome.Restocked<BulkOrder>(var restocked) ->
                    picker.putBackRestocked(taken.get(), restocked);
                case OrderOutcome<BulkOrder> stopped -> {
                    return stopped;
                }
            }
        }
        return commit(order, claimed, campaign);
    }

    private OrderOutcome<BulkOrder> commit(Claiming order, List<Available> claimed, Optional<Campaign> campaign) {
        Money cost = order.terms().cost(claimed, prices);
        Committed committed = order.commit(cost, HoldingStart.of(claimed, clock.instant()));
        return switch (orGiveUp(order, () -> claims.commit(order, committed, campaign))) {
            case OrderOutcome.Done<BulkOrder> _ -> {
                sales.sold(claimed.size());
                yield settle(committed);
            }
            case OrderOutcome.Declined<BulkOrder> declined -> giveUp(order, declined);
            case OrderOutcome<BulkOrder> stopped -> stopped;
        };
    }

    /** Where its claims cannot become holdings now, {@link RecoverClaims} sees to it. */
    private OrderOutcome<BulkOrder> settle(Committed order) {
        try {
            return new OrderOutcome.Done<>(claims.settle(order));
        } catch (Unavailable _) {
            return new OrderOutcome.Done<>(order);
        }
    }

    /** Where others were faster, and now the stock has not enough, it waits if somebody counts on it. */
    private OrderOutcome<BulkOrder> giveUp(Claiming order, OrderOutcome<BulkOrder> why) {
        var abandoned = claims.abandon(order);
        abandoned.ifPresent(claims::giveBack);
        return abandoned
                .<OrderOutcome<BulkOrder>>map(given -> given.waits() && why instanceof OrderOutcome.NotEnough<BulkOrder>
                        ? new OrderOutcome.Done<>(given.finish())
                        : why)
                .orElseGet(OrderOutcome.Overtaken::new);
    }

    /**
     * A step; where it breaks, the order is given up at once and its claims are given back. That is safe also while the
     * outcome of the step is in doubt: nothing can be claimed or committed for an order that has been given up, and one
     * that has been committed cannot be given up. So once it has been, there is no doubt any more.
     */
    private <T> T orGiveUp(Claiming order, Supplier<T> step) {
        try {
            return step.get();
        } catch (Unavailable e) {
            throw isGivenUp(order, e) && e.isInDoubt() ? new Unavailable(e) : e;
        } catch (RuntimeException e) {
            var _ = isGivenUp(order, e);
            throw e;
        }
    }

    /** Where this breaks too, the recovery does it later. */
    private boolean isGivenUp(Claiming order, RuntimeException why) {
        try {
            var abandoned = claims.abandon(order);
            abandoned.ifPresent(claims::giveBack);
            return abandoned.isPresent();
        } catch (RuntimeException another) {
            why.addSuppressed(another);
            return false;
        }
    }

    private List<PickedNumber> picks(List<Available> numbers) {
        return numbers.stream()
                .map(number -> new PickedNumber(number, ids.newHolding()))
                .toList();
    }
}
