package dev.numberpool.history;

import dev.numberpool.core.message.InboundMessage;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message to a number that nobody held. */
@MappedEntity("unroutable_message")
record UnroutableMessageRow(
        @Id String number,
        @Id Instant receivedAt,
        @Id String messageId,
        String sender,
        String body,
        @Nullable String keyword,
        @Nullable String previousMessageId) {

    static UnroutableMessageRow of(InboundMessage message) {
        return new UnroutableMessageRow(
                StoredText.of(message.to()),
                message.receivedAt(),
                message.id().hex(),
                StoredText.of(message.from()),
                StoredText.of(message.body()),
                message.keyword().map(StoredText::of).orElse(null),
                message.previous().map(StoredText::of).orElse(null));
    }
}
