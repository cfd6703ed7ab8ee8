package dev.numberpool.core.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that came to a number while an organization held it.
 *
 * @param from who sent it: a number, a short code or a name, or the first 255 characters of one; empty where the
 *     carrier did not tell
 * @param to the number
 * @param receivedAt when it came, in microseconds; no other message of the holding has the same time
 */
public record Message(MessageId id, Optional<String> from, String to, String body, Instant receivedAt) {}
