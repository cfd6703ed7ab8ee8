package dev.numberpool.core.bulk;

import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Picking;
import dev.numberpool.core.number.SearchStock;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Fills one bulk order whole, from what the stock has now, or leaves everything as it was. */
@Singleton
public final class FillOrder {

    private final FillAtOnce atOnce;
    private final FillInParts inParts;
    private final Campaigns campaigns;
    private final SearchStock search;
    private final PhoneNumbers numbers;
    private final NumbersPerTransaction most;

    public FillOrder(
            FillAtOnce atOnce,
            FillInParts inParts,
            Campaigns campaigns,
            SearchStock search,
            PhoneNumbers numbers,
            NumbersPerTransaction most) {
        this.atOnce = atOnce;
        this.inParts = inParts;
        this.campaigns = campaigns;
        this.search = search;
        this.numbers = numbers;
        this.most = most;
    }

    /** @param queued whether the order has been waiting in the queue; else nobody knows of it yet */
    Filling fill(Waiting order, boolean queued) {
        BulkRequest request = order.terms().request();
        CampaignId named = request.routing().campaign();
        Optional<Campaign> campaign =
                Optional.ofNullable(named).flatMap(id -> campaigns.remembered(request.organization(), id));
        if (named != null && campaign.isEmpty()) {
            return new Filling.Declined(new Refusal.UnknownCampaign());
        }
        var picking = new Picking(count -> search.search(request.wanted().of(count)), numbers);
        return request.quantity() <= most.ordered()
                ? atOnce.fill(order, queued, campaign, picking)
                : inParts.fill(order, queued, campaign, picking);
    }
}
