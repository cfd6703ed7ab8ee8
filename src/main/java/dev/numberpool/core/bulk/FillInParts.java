package dev.numberpool.core.bulk;

import dev.numberpool.core.Ids;
import dev.numberpool.core.Money;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.bulk.BulkOrder.Claiming;
import dev.numberpool.core.bulk.BulkOrder.Committed;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.HoldingStart;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.Picking;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.Sales;
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
    private final Ids ids;
    private final InstantSource clock;
    private final Sales sales;
    private final NumbersPerTransaction most;

    public FillInParts(
            Claims claims, Prices prices, Ids ids, InstantSource clock, Sales sales, NumbersPerTransaction most) {
        this.claims = claims;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
        this.sales = sales;
        this.most = most;
    }

    Filling fill(Waiting order, boolean queued, Optional<Campaign> campaign, Picking picking) {
        var taken = picking.take(order.terms().request().quantity());
        if (taken.isEmpty()) {
            return new Filling.NotEnough(campaign);
        }
        picking.putBack(taken.get(), List.of());
        var claiming = order.claim(clock.instant().plus(LEASE), queued);
        Money cost = order.terms().cost(taken.get(), prices);
        return switch (orGiveUp(claiming, () -> claims.begin(claiming, campaign, cost))) {
            case Step.Done() -> claimAll(claiming, campaign, picking);
            case Step stopped -> Filling.stoppedBy(stopped);
        };
    }

    private Filling claimAll(Claiming order, Optional<Campaign> campaign, Picking picking) {
        var claimed = new ArrayList<Available>();
        int part = 0;
        while (claimed.size() < order.terms().request().quantity()) {
            int missing = order.terms().request().quantity() - claimed.size();
            var taken = orGiveUp(order, () -> picking.take(Math.min(missing, most.claimed())));
            if (taken.isEmpty()) {
                return giveUp(order, new Filling.NotEnough(campaign));
            }
            var picks = picks(taken.get());
            int next = part;
            switch (orGiveUp(order, () -> claims.claim(order, next, picks))) {
                case Step.Done() -> {
                    claimed.addAll(taken.get());
                    part++;
                }
                case Step.Gone(var gone) -> picking.putBack(taken.get(), gone);
                case Step.Restocked(var restocked) -> picking.putBackRestocked(taken.get(), restocked);
                case Step stopped -> {
                    return Filling.stoppedBy(stopped);
                }
            }
        }
        return commit(order, claimed, campaign);
    }

    private Filling commit(Claiming order, List<Available> claimed, Optional<Campaign> campaign) {
        Money cost = order.terms().cost(claimed, prices);
        Committed committed = order.commit(cost, HoldingStart.of(claimed, clock.instant()));
        return switch (orGiveUp(order, () -> claims.commit(order, committed, campaign))) {
            case Step.Done() -> {
                sales.sold(claimed.size());
                yield settle(committed);
            }
            case Step.Declined(var refusal) -> giveUp(order, new Filling.Declined(refusal));
            case Step stopped -> Filling.stoppedBy(stopped);
        };
    }

    /** Where its claims cannot become holdings now, {@link RecoverClaims} sees to it. */
    private Filling settle(Committed order) {
        try {
            return new Filling.Filled(claims.settle(order));
        } catch (Unavailable _) {
            return new Filling.Paid(order);
        }
    }

    private Filling giveUp(Claiming order, Filling filling) {
        var abandoned = claims.abandon(order);
        abandoned.ifPresent(claims::giveBack);
        return abandoned
                .map(given -> given.waits() && filling instanceof Filling.NotEnough ? new Filling.Queued() : filling)
                .orElseGet(Filling.Overtaken::new);
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

    private List<Pick> picks(List<Available> numbers) {
        return numbers.stream()
                .map(number -> new Pick(number, ids.newHolding()))
                .toList();
    }
}
