package dev.numberpool.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A standard queue, which keeps its messages until they are deleted: at most 64 MiB of bodies and attributes. SQS has no
 * such limit and forgets after days what nobody fetches; here the memory of one process would be full before.
 */
final class MessageQueue {

    private static final long MOST_BYTES = 64L << 20;

    private final Map<String, QueuedMessage> messages = new LinkedHashMap<>();
    private final String name;
    private final InstantSource clock;
    private final long mostBytes;
    private long bytes;

    MessageQueue(String name, InstantSource clock) {
        this(name, clock, MOST_BYTES);
    }

    MessageQueue(String name, InstantSource clock, long mostBytes) {
        this.name = name;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    String name() {
        return name;
    }

    /** @throws RefusedCall if it is full */
    synchronized QueuedMessage send(String body, MessageAttributes attributes, Duration delay) throws RefusedCall {
        var message = QueuedMessage.sent(body, attributes, clock.instant(), delay);
        if (bytes + message.size() > mostBytes) {
            throw new RefusedCall(SqsError.OVER_LIMIT, "The queue is full: delete some of its messages.");
        }
        bytes += message.size();
        messages.put(message.id(), message);
        return message;
    }

    /** Those that were sent first. Nobody else receives them while they are hidden. */
    synchronized List<QueuedMessage> receive(int most, Duration hidden) {
        Instant now = clock.instant();
        var received = messages.values().stream()
                .filter(message -> message.isVisible(now))
                .limit(most)
                .map(message -> message.received(now, hidden))
                .toList();
        received.forEach(message -> messages.put(message.id(), message));
        return received;
    }

    /** Does nothing if the message was received again since. */
    synchronized void delete(ReceiptHandle receipt) {
        QueuedMessage message = messages.get(receipt.messageId());
        if (message != null && message.receipt().equals(receipt)) {
            messages.remove(message.id());
            bytes -= message.size();
        }
    }

    synchronized void purge() {
        messages.clear();
        bytes = 0;
    }

    /** How many there are, without those that are hidden. */
    synchronized long visible() {
        Instant now = clock.instant();
        return messages.values().stream()
                .filter(message -> message.isVisible(now))
                .count();
    }

    synchronized long hidden() {
        return messages.size() - visible();
    }
}
