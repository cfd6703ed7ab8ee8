package dev.numberpool.history;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.Message;
import dev.numberpool.core.message.MessageId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that came to a number while it was held. */
@MappedEntity("message")
record MessageRow(
        @Id UUID holdingId,
        @Id Instant receivedAt,
        @Id String messageId,
        String sender,
        String recipient,
        String body,
        String channel,
        @Nullable String keyword,
        @Nullable String previousMessageId) {

    private static final String SMS = "sms";

    static MessageRow of(InboundMessage message, HoldingId holding) {
        return new MessageRow(
                holding.value(),
                message.receivedAt(),
                message.id().hex(),
                StoredText.of(message.from()),
                message.to(),
                StoredText.of(message.body()),
                SMS,
                message.keyword().map(StoredText::of).orElse(null),
                message.previous().map(StoredText::of).orElse(null));
    }

    Message message() {
        return new Message(new MessageId(messageId), sender, recipient, body, receivedAt);
    }
}
