package dev.numberpool.core.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as it came from its carrier.
 *
 * @param from who sent it: a number, a short code or a name; empty where the carrier does not tell
 * @param to the number it was sent to, as the carrier writes it
 * @param keyword what the carrier took for a keyword in it: {@code STOP}
 * @param previous the carrier's id of the message it answers
 * @param receivedAt when the carrier handed it over, in milliseconds
 */
public record InboundMessage(
        MessageId id,
        Optional<String> from,
        String to,
        String body,
        Optional<String> keyword,
        Optional<String> previous,
        Instant receivedAt) {}
