package dev.numberpool.history.row;

import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.Message;
import dev.numberpool.core.message.MessageId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that came to a number while it was held.
 *
 * @param receivedAt in microseconds; never that of another message of the holding
 */
@MappedEntity("holding_message")
public record MessageRow(
        @Id UUID holdingId,
        @Id Instant receivedAt,
        String messageId,
        @Nullable String sender,
        String recipient,
        String body,
        String channel,
        @Nullable String keyword,
        @Nullable String previousMessageId) {

    private static final String SMS = "sms";

    public static MessageRow of(InboundMessage message, HoldingId holding, Instant receivedAt) {
        return new MessageRow(
                holding.value(),
                receivedAt,
                message.id().hex(),
                brief(message.from()),
                message.to(),
                StoredText.of(message.body()),
                SMS,
                brief(message.keyword()),
                brief(message.previous()));
    }

    public Message message() {
        return new Message(new MessageId(messageId), Optional.ofNullable(sender), recipient, body, receivedAt);
    }

    private static @Nullable String brief(Optional<String> text) {
        return text.map(longer -> StoredText.of(longer, StoredText.SHORT)).orElse(null);
    }
}
