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
     * The message; one without a text has an empty one, one without a sender or with a blank one has none.
     *
     * @param publication what the topic calls this publication of it: the id of a message that lacks its own
     * @param publishedAt when it was handed to us
     * @throws IllegalArgumentException if it is not JSON, or does not say which number it is to: that is no message
     */
    public InboundMessage read(String payload, String publication, Instant publishedAt) {
        TwoWaySmsJson json = json(payload);
        return new InboundMessage(
                MessageId.ofCarriers(given(json.inboundMessageId()).orElse(publication)),
                given(json.originationNumber()),
                given(json.destinationNumber())
                        .orElseThrow(() -> new IllegalArgumentException("a message without destinationNumber")),
                Objects.requireNonNullElse(json.messageBody(), ""),
                given(json.messageKeyword()),
                given(json.previousPublishedMessageId()),
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

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
