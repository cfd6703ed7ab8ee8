package dev.numberpool.core.holding;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.CheckCampaign;
import dev.numberpool.core.holding.Holdings.Rerouting;
import dev.numberpool.core.holding.Holdings.Rerouting.Changed;
import dev.numberpool.core.holding.Holdings.Rerouting.Declined;
import dev.numberpool.core.holding.Holdings.Rerouting.Done;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Changes how a number is routed. Refuses in this order: campaign unknown, campaign not active, brand not verified,
 * number unknown to the organization, number released by it.
 */
@Singleton
public final class RerouteNumber {

    /** Each means that somebody else has changed the number at the same time. */
    private static final int MOST_ATTEMPTS = 10;

    private final Holdings holdings;
    private final Campaigns campaigns;
    private final CheckCampaign checkCampaign;
    private final InstantSource clock;

    public RerouteNumber(Holdings holdings, Campaigns campaigns, CheckCampaign checkCampaign, InstantSource clock) {
        this.holdings = holdings;
        this.campaigns = campaigns;
        this.checkCampaign = checkCampaign;
        this.clock = clock;
    }

    /**
     * The number as it is then. What changes nothing does not count as an update.
     *
     * @throws Unavailable if others go on changing it at the same time
     */
    public Result<Assigned> reroute(OrganizationId holder, HoldingId id, RoutingChange change) {
        Optional<CampaignId> named = change.campaign().put();
        Optional<Campaign> campaign = named.flatMap(wanted -> campaigns.remembered(holder, wanted));
        if (named.isPresent() && campaign.isEmpty()) {
            return Result.refused(new Refusal.UnknownCampaign());
        }
        return seen(holder, id)
                .map(seen -> reroute(seen, before -> Result.ok(change.of(before)), campaign, MOST_ATTEMPTS))
                .orElseGet(() -> Result.refused(refusalUnseen(holder, id, named)));
    }

    /**
     * Changes it where that depends on how the number is routed now; the campaign that it is on stays.
     *
     * @throws Unavailable if others go on changing it at the same time
     */
    public Result<Assigned> reroute(OrganizationId holder, HoldingId id, RoutingDecision decision) {
        return seen(holder, id)
                .map(seen -> reroute(seen, decision, Optional.empty(), MOST_ATTEMPTS))
                .orElseGet(() -> Result.refused(refusalUnseen(holder, id, Optional.empty())));
    }

    private Optional<Assigned> seen(OrganizationId holder, HoldingId id) {
        return holdings.find(holder, Set.of(id)).stream().findFirst();
    }

    /** Where another change came first, or the number was not seen as it is, again on what it is now. */
    private Result<Assigned> reroute(
            Assigned seen, RoutingDecision decision, Optional<Campaign> campaign, int attempts) {
        if (attempts == 0) {
            throw new Unavailable("a number that changes faster than it can be changed");
        }
        HoldingId id = seen.holding().id();
        Result<Assigned> wanted = wanted(seen, decision);
        return switch (attempt(seen, wanted, campaign)) {
            case Done() -> wanted;
            case Declined(var refusal) -> Result.refused(refusal);
            case Changed(var now) ->
                now.flatMap(number -> number.heldAs(id))
                        .map(held -> reroute(held, decision, campaign, attempts - 1))
                        .orElseGet(() -> Result.refused(refusalOfGone(now, id)));
        };
    }

    private Result<Assigned> wanted(Assigned seen, RoutingDecision decision) {
        Routing before = seen.holding().routing();
        return decision.of(before)
                .map(after -> after.equals(before)
                        ? seen
                        : seen.reroute(after, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** What changes nothing, or is refused, is not written: it is only made sure that the number is as it was seen. */
    private Rerouting attempt(Assigned seen, Result<Assigned> wanted, Optional<Campaign> campaign) {
        if (wanted instanceof Result.Ok<Assigned>(var rerouted) && (campaign.isPresent() || !rerouted.equals(seen))) {
            return holdings.reroute(seen, rerouted, campaign);
        }
        var now = holdings.now(seen);
        return now.equals(Optional.of(seen)) ? new Done() : new Changed(now);
    }

    private Refusal refusalUnseen(OrganizationId holder, HoldingId id, Optional<CampaignId> campaign) {
        return campaign.flatMap(named -> checkCampaign.refusal(holder, named))
                .orElseGet(
                        () -> refusal(!holdings.findReleased(holder, Set.of(id)).isEmpty()));
    }

    private static Refusal refusalOfGone(Optional<PhoneNumber> now, HoldingId id) {
        return refusal(now.filter(number -> number.releasedAs(id)).isPresent());
    }

    private static Refusal refusal(boolean released) {
        return released ? new Refusal.NumberNotAssigned() : new Refusal.UnknownNumber();
    }

    /** How a number is to be routed, or why not, by how it is routed now. Asked again where that has changed meanwhile. */
    @FunctionalInterface
    public interface RoutingDecision {

        Result<Routing> of(Routing before);
    }
}
