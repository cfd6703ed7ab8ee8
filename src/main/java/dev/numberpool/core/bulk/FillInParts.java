package dev.numberpool.core.bulk;

import dev.numberpool.core.Ids;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.bulk.BulkOrder.Claiming;
import dev.numberpool.core.bulk.BulkOrder.Committed;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.Picking;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.Sales;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    public FillInParts(Claims claims, Prices prices, Ids ids, InstantSource clock, Sales sales) {
        this.claims = claims;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
        this.sales = sales;
    }

    Filling fill(Waiting order, boolean queued, Optional<Campaign> campaign, Picking picking) {
        var taken = picking.take(order.terms().request().quantity());
        if (taken.isEmpty()) {
            return new Filling.NotEnough(campaign);
        }
        picking.putBack(taken.get(), List.of());
        var claiming = order.claim(clock.instant().plus(LEASE), queued);
        return switch (claims.begin(claiming, campaign, prices.of(taken.get()))) {
            case Step.Done() -> claimAll(claiming, campaign, picking);
            case Step stopped -> Filling.stoppedBy(stopped);
        };
    }

    private Filling claimAll(Claiming order, Optional<Campaign> campaign, Picking picking) {
        var claimed = new ArrayList<Available>();
        int part = 0;
        while (claimed.size() < order.terms().request().quantity()) {
            int missing = order.terms().request().quantity() - claimed.size();
            var taken = picking.take(Math.min(missing, Claims.MOST_AT_ONCE));
            if (taken.isEmpty()) {
                return giveUp(order, new Filling.NotEnough(campaign));
            }
            switch (claims.claim(order, part, picks(taken.get()))) {
                case Step.Done() -> {
                    claimed.addAll(taken.get());
                    part++;
                }
                case Step.Gone(var gone) -> picking.putBack(taken.get(), gone);
                case Step stopped -> {
                    return Filling.stoppedBy(stopped);
                }
            }
        }
        return commit(order, claimed, campaign);
    }

    private Filling commit(Claiming order, List<Available> claimed, Optional<Campaign> campaign) {
        Committed committed = order.commit(prices.of(claimed), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return switch (claims.commit(order, committed, campaign)) {
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

    private List<Pick> picks(List<Available> numbers) {
        return numbers.stream()
                .map(number -> new Pick(number, ids.newHolding()))
                .toList();
    }
}
