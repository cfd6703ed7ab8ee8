package dev.numberpool.core.number;

import dev.numberpool.core.CampaignId;
import dev.numberpool.core.HttpsUrl;
import dev.numberpool.core.Label;
import dev.numberpool.core.number.Change.Clear;
import dev.numberpool.core.number.Change.Keep;
import dev.numberpool.core.number.Change.Put;

/** What is to change of the routing of a number; the agent that it is on stays. */
public record RoutingChange(
        Change<HttpsUrl> inboundUrl, Change<HttpsUrl> statusUrl, Change<Label> label, Change<CampaignId> campaign) {

    /** Takes the number off its campaign, if it is on one. */
    public static final RoutingChange OFF_CAMPAIGN = ofCampaign(new Clear<>());

    public static RoutingChange onCampaign(CampaignId campaign) {
        return ofCampaign(new Put<>(campaign));
    }

    private static RoutingChange ofCampaign(Change<CampaignId> campaign) {
        return new RoutingChange(new Keep<>(), new Keep<>(), new Keep<>(), campaign);
    }

    Routing of(Routing before) {
        return new Routing(
                inboundUrl.of(before.inboundUrl()),
                statusUrl.of(before.statusUrl()),
                label.of(before.label()),
                campaign.of(before.campaign()),
                before.agent());
    }
}
