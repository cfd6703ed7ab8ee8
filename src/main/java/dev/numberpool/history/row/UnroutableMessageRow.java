package dev.numberpool.history.row;

import dev.numberpool.core.message.InboundMessage;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a number that nobody held.
 *
 * @param number as the carrier writes it
 * @param sender empty where there is none
 */
@MappedEntity("unroutable_message")
public record UnroutableMessageRow(
        @Id String number,
        @Id Instant receivedAt,
        @Id String messageId,
        String sender,
        String body,
        @Nullable String keyword,
        @Nullable String previousMessageId) {

    public static UnroutableMessageRow of(InboundMessage message) {
        return new UnroutableMessageRow(
                brief(message.to()),
                message.receivedAt(),
                message.id().hex(),
                message.from().map(UnroutableMessageRow::brief).orElse(""),
                StoredText.of(message.body()),
                message.keyword().map(UnroutableMessageRow::brief).orElse(null),
                message.previous().map(UnroutableMessageRow::brief).orElse(null));
    }

    private static String brief(String text) {
        return StoredText.of(text, StoredText.SHORT);
    }
}
