package dev.numberpool.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A standard queue, which keeps its messages until they are deleted. */
final class MessageQueue {

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final String name;
    private final InstantSource clock;

    MessageQueue(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    synchronized Message send(String body, MessageAttributes attributes, Duration delay) {
        var message = Message.sent(body, attributes, clock.instant(), delay);
        messages.put(message.id(), message);
        return message;
    }

    /** Those that were sent first. Nobody else receives them while they are hidden. */
    synchronized List<Message> receive(int most, Duration hidden) {
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
    synchronized void delete(Receipt receipt) {
        messages.values().removeIf(message -> message.receipt().equals(receipt));
    }

    synchronized void purge() {
        messages.clear();
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
