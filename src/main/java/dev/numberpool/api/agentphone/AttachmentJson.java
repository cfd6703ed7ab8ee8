package dev.numberpool.api.agentphone;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.serde.annotation.Serdeable;

/** An agent and the number it was given. */
@Serdeable.Serializable
record AttachmentJson(String agentId, AttachedJson number) {

    static AttachmentJson of(AgentId agent, Assigned number) {
        return new AttachmentJson(
                IdText.of(agent),
                new AttachedJson(
                        IdText.of(number.holding().id()),
                        number.listing().number().text(),
                        NumberJson.ACTIVE,
                        NumberJson.TYPE));
    }

    /** So much of the number as an attachment shows. */
    @Serdeable.Serializable
    record AttachedJson(String id, String phoneNumber, String status, String type) {}
}
