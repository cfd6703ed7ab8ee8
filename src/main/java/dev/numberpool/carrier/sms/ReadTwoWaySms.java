package dev.numberpool.carrier.sms;

import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.MessageId;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a message out of what AWS End User Messaging publishes of it. */
@Singleton
public final class ReadTwoWaySms {

    private final JsonMapper mapper;

    ReadTwoWaySms(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The message; one without a text has an empty one.
     *
     * @param publishedAt when it was handed to us
     * @throws IllegalArgumentException if it is not JSON, or lacks its id, or where it is from or to
     */
    public InboundMessage read(String payload, Instant publishedAt) {
        TwoWaySmsJson json = json(payload);
        return new InboundMessage(
                MessageId.ofCarriers(required("inboundMessageId", json.inboundMessageId())),
                required("originationNumber", json.originationNumber()),
                required("destinationNumber", json.destinationNumber()),
                Objects.requireNonNullElse(json.messageBody(), ""),
                Optional.ofNullable(json.messageKeyword()),
                Optional.ofNullable(json.previousPublishedMessageId()),
                publishedAt);
    }

    /** What is wrong with it is not told, for that would tell the message. */
    private TwoWaySmsJson json(String payload) {
        try {
            return Objects.requireNonNull(mapper.readValue(payload, TwoWaySmsJson.class));
        } catch (IOException | RuntimeException _) {
            throw new IllegalArgumentException("a message that is not the JSON of a two-way SMS");
        }
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a message without " + name);
        }
        return value;
    }
}
