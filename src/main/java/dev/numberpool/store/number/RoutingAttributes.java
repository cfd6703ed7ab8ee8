package dev.numberpool.store.number;

import dev.numberpool.core.Label;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.store.dynamo.Item;
import java.util.List;
import java.util.UUID;

/** What its holder has set on a number, as attributes of an item; what is not set has none. */
public final class RoutingAttributes {

    private static final String INBOUND_URL = "inbound_url";
    private static final String STATUS_URL = "status_url";
    private static final String LABEL = "label";
    private static final String CAMPAIGN = "campaign_id";
    private static final String AGENT = "agent_id";

    static final List<String> NAMES = List.of(INBOUND_URL, STATUS_URL, LABEL, CAMPAIGN, AGENT);

    public static final String ATTACHMENT = "attachment";
    public static final String ATTACHED_TO = "attached_to";

    private RoutingAttributes() {}

    public static Item.Builder write(Item.Builder item, Routing routing) {
        return item.optionalText(INBOUND_URL, routing.inboundUrl(), HttpsUrl::text)
                .optionalText(STATUS_URL, routing.statusUrl(), HttpsUrl::text)
                .optionalText(LABEL, routing.label(), Label::text)
                .optionalText(CAMPAIGN, routing.campaign(), id -> id.value().toString())
                .optionalText(AGENT, routing.agent(), AgentId::hex);
    }

    public static Routing read(Item item) {
        return new Routing(
                item.optionalText(INBOUND_URL).map(HttpsUrl::new).orElse(null),
                item.optionalText(STATUS_URL).map(HttpsUrl::new).orElse(null),
                item.optionalText(LABEL).map(Label::new).orElse(null),
                item.optionalText(CAMPAIGN)
                        .map(UUID::fromString)
                        .map(CampaignId::new)
                        .orElse(null),
                item.optionalText(AGENT).map(AgentId::new).orElse(null));
    }

    /**
     * Writes by what the indexes tell a held number that is on an agent from one that is free, and find those of one
     * agent. It says nothing that the routing does not say, and is only ever written.
     */
    static Item.Builder writeAttachment(Item.Builder item, Holding holding) {
        OrganizationId holder = holding.holder();
        return item.text(ATTACHMENT, partition(holder, holding.routing().attachment()))
                .optionalText(ATTACHED_TO, holding.routing().agent(), agent -> partition(holder, agent));
    }

    /** In the index of attachments. */
    static String partition(OrganizationId holder, Attachment attachment) {
        return switch (attachment) {
            case FREE -> holder.value() + "#free";
            case ATTACHED -> holder.value() + "#attached";
        };
    }

    /** In the index of agents. Two organizations may call theirs alike. */
    public static String partition(OrganizationId holder, AgentId agent) {
        return holder.value() + "#" + agent.hex();
    }
}
