package dev.numberpool.local.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message in a queue.
 *
 * @param visibleFrom before which nobody receives it
 * @param receives how often it was received
 * @param firstReceived empty as long as it never was
 */
record QueuedMessage(
        String id,
        String body,
        MessageAttributes attributes,
        Instant sent,
        Instant visibleFrom,
        int receives,
        Optional<Instant> firstReceived) {

    static QueuedMessage sent(String body, MessageAttributes attributes, Instant now, Duration delay) {
        String id = UUID.randomUUID().toString();
        return new QueuedMessage(id, body, attributes, now, now.plus(delay), 0, Optional.empty());
    }

    /** As it is once it is received. */
    QueuedMessage received(Instant now, Duration hidden) {
        var first = firstReceived.or(() -> Optional.of(now));
        return new QueuedMessage(id, body, attributes, sent, now.plus(hidden), receives + 1, first);
    }

    /** In bytes, as SQS counts them: the body's and the attributes'. */
    int size() {
        return body.getBytes(StandardCharsets.UTF_8).length + attributes.size();
    }

    boolean isVisible(Instant now) {
        return !visibleFrom.isAfter(now);
    }

    /** Another one for each time that it is received. */
    ReceiptHandle receipt() {
        return new ReceiptHandle(id, receives);
    }
}
