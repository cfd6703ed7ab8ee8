package dev.numberpool.carrier.sms;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a message that was sent to one of our numbers.
 *
 * @param inboundMessageId the same however often it is published
 * @param previousPublishedMessageId the message of ours that it answers
 * @see <a href="https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html">Two-way SMS message
 *     payload</a>
 */
@Serdeable.Deserializable
record TwoWaySmsJson(
        @Nullable String originationNumber,
        @Nullable String destinationNumber,
        @Nullable String messageBody,
        @Nullable String messageKeyword,
        @Nullable String inboundMessageId,
        @Nullable String previousPublishedMessageId) {}
