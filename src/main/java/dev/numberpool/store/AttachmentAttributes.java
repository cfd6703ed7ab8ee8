package dev.numberpool.store;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Holding;

/**
 * By which the indexes tell a held number that is on an agent from one that is free, and find those of one agent. They
 * say nothing that the routing does not say, and are only ever written.
 */
final class AttachmentAttributes {

    static final String ATTACHMENT = "attachment";
    static final String ATTACHED_TO = "attached_to";

    private AttachmentAttributes() {}

    static Item.Builder write(Item.Builder item, Holding holding) {
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
    static String partition(OrganizationId holder, AgentId agent) {
        return holder.value() + "#" + agent.hex();
    }
}
