package dev.numberpool.api.agentphone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.numberpool.core.message.Message;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The published message.
 *
 * @param sender {@code from_}, with the underscore
 * @param receivedAt ISO 8601, UTC
 */
@Serdeable.Serializable
record MessageJson(
        String id,
        @JsonProperty("from_") String sender,
        String to,
        String body,
        String direction,
        String channel,
        String receivedAt) {

    private static final String INBOUND = "inbound";
    private static final String SMS = "sms";

    static MessageJson of(Message message) {
        return new MessageJson(
                IdText.of(message.id()),
                message.from(),
                message.to(),
                message.body(),
                INBOUND,
                SMS,
                message.receivedAt().toString());
    }
}
