package dev.numberpool.core.number;

import dev.numberpool.core.Label;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.url.HttpsUrl;
import org.jspecify.annotations.Nullable;

/**
 * What its holder has set on a number.
 *
 * @param inboundUrl where inbound messages are posted
 * @param statusUrl where delivery states are posted
 * @param agent who answers it
 */
public record Routing(
        @Nullable HttpsUrl inboundUrl,
        @Nullable HttpsUrl statusUrl,
        @Nullable Label label,
        @Nullable CampaignId campaign,
        @Nullable AgentId agent) {

    public static final Routing NONE = new Routing(null, null, null, null);

    /** On no agent. */
    public Routing(
            @Nullable HttpsUrl inboundUrl,
            @Nullable HttpsUrl statusUrl,
            @Nullable Label label,
            @Nullable CampaignId campaign) {
        this(inboundUrl, statusUrl, label, campaign, null);
    }

    public Attachment attachment() {
        return agent == null ? Attachment.FREE : Attachment.ATTACHED;
    }

    /** This routing, but on another agent; null: on none. */
    public Routing onAgent(@Nullable AgentId other) {
        return new Routing(inboundUrl, statusUrl, label, campaign, other);
    }

    /** This routing, but on the agent; refused where it is on one already, be it this one. */
    public Result<Routing> givenTo(AgentId other) {
        return switch (attachment()) {
            case FREE -> Result.ok(onAgent(other));
            case ATTACHED -> Result.refused(new Refusal.NumberOnAgent());
        };
    }

    /** This routing, but on no agent; refused where it is not on this one. */
    public Result<Routing> takenOff(AgentId one) {
        return one.equals(agent) ? Result.ok(onAgent(null)) : Result.refused(new Refusal.NumberNotOnAgent());
    }

    /** This routing, but on no campaign. */
    public Routing offCampaign() {
        return new Routing(inboundUrl, statusUrl, label, null, agent);
    }

    /** What remains when a number is released: the name it had. */
    Routing unrouted() {
        return new Routing(null, null, label, null);
    }
}
