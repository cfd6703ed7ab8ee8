package dev.numberpool.core.message;

import java.time.Instant;

/**
 * A message that came to a number while an organization held it.
 *
 * @param from who sent it: a number, a short code or a name
 * @param to the number
 * @param receivedAt when it came; in milliseconds
 */
public record Message(MessageId id, String from, String to, String body, Instant receivedAt) {}
