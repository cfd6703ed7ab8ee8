package dev.numberpool.core.number;

import dev.numberpool.core.CampaignId;
import dev.numberpool.core.HttpsUrl;
import dev.numberpool.core.Label;
import org.jspecify.annotations.Nullable;

/**
 * What its holder has set on a number.
 *
 * @param inboundUrl where inbound messages are posted
 * @param statusUrl where delivery states are posted
 */
public record Routing(
        @Nullable HttpsUrl inboundUrl,
        @Nullable HttpsUrl statusUrl,
        @Nullable Label label,
        @Nullable CampaignId campaign) {

    public static final Routing NONE = new Routing(null, null, null, null);

    /** What remains when a number is released: the name it had. */
    Routing unrouted() {
        return new Routing(null, null, label, null);
    }
}
