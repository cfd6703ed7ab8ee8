package dev.numberpool.core.holding;

import dev.numberpool.core.Label;
import dev.numberpool.core.holding.RoutingChange.Change.Clear;
import dev.numberpool.core.holding.RoutingChange.Change.Keep;
import dev.numberpool.core.holding.RoutingChange.Change.Put;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** What is to become of one thing that can be set on a number. */
    public sealed interface Change<T> {

        /** It stays as it is, set or not. */
        record Keep<T>() implements Change<T> {}

        /** It is set no more. */
        record Clear<T>() implements Change<T> {}

        record Put<T>(T value) implements Change<T> {}

        default @Nullable T of(@Nullable T before) {
            return switch (this) {
                case Keep<T>() -> before;
                case Clear<T>() -> null;
                case Put<T>(var value) -> value;
            };
        }

        /** What is put, if something is. */
        default Optional<T> put() {
            return Optional.ofNullable(of(null));
        }
    }
}
