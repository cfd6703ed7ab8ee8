package dev.numberpool.api.agentphone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.numberpool.core.message.Message;
import dev.numberpool.core.message.MessagePage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The published message.
 *
 * @param from who sent it; null where the carrier did not tell
 * @param sender {@code from_}, as the published pages call it, for those who read that
 * @param receivedAt ISO 8601, UTC, with six decimals
 */
@Serdeable.Serializable
record MessageJson(
        String id,
        @Nullable String from,
        @JsonProperty("from_") @Nullable String sender,
        String to,
        String body,
        String direction,
        String channel,
        String receivedAt) {

    private static final String INBOUND = "inbound";
    private static final String SMS = "sms";

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static MessageJson of(Message message) {
        String from = message.from().orElse(null);
        return new MessageJson(
                AgentPhoneIds.of(message.id()),
                from,
                from,
                message.to(),
                message.body(),
                INBOUND,
                SMS,
                MICROSECONDS.format(message.receivedAt()));
    }

    /**
     * A page of messages, newest first.
     *
     * @param hasMore whether older ones follow: those before the last one's time
     */
    @Serdeable.Serializable
    record MessagesJson(List<MessageJson> data, boolean hasMore) {

        static MessagesJson of(MessagePage page) {
            return new MessagesJson(
                    page.messages().stream().map(MessageJson::of).toList(), page.more());
        }
    }
}
