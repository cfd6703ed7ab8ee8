package dev.numberpool.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.HoldingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages of a new holding, in a test. */
record Inbox(ListMessages listMessages, Messages messages, HoldingId holding) {

    static final Comparator<Message> NEWEST_FIRST =
            Comparator.comparing(Message::receivedAt).reversed();

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int PAGE = 50;

    Inbox(ListMessages listMessages, Messages messages) {
        this(listMessages, messages, new HoldingId(UUID.randomUUID()));
    }

    /** So many milliseconds after noon. */
    static Instant at(long millis) {
        return NOON.plusMillis(millis);
    }

    static InboundMessage message(Instant receivedAt, String body) {
        return message(MessageId.ofCarriers(UUID.randomUUID().toString()), receivedAt, body);
    }

    static InboundMessage message(MessageId id, Instant receivedAt, String body) {
        return new InboundMessage(
                id, Optional.of("+12065550142"), "+14155550100", body, Optional.empty(), Optional.empty(), receivedAt);
    }

    /** When messages came, in whole milliseconds after noon. */
    static List<Long> times(List<Message> found) {
        return found.stream()
                .map(message -> message.receivedAt().toEpochMilli() - NOON.toEpochMilli())
                .toList();
    }

    boolean add(InboundMessage message) {
        return messages.add(message, holding);
    }

    void addAt(long... millis) {
        for (long time : millis) {
            assertThat(add(message(at(time), "text"))).isTrue();
        }
    }

    MessagePage list(Optional<Instant> before, Optional<Instant> after, int limit) {
        return listMessages.list(new MessageQuery(holding, before, after, limit));
    }

    List<Message> all() {
        return after(Optional.empty());
    }

    /** All of them, page by page: each has what came before the last message of the one before. */
    List<Message> after(Optional<Instant> time) {
        var found = new ArrayList<Message>();
        MessagePage page = list(Optional.empty(), time, PAGE);
        found.addAll(page.messages());
        while (page.more()) {
            page = list(Optional.of(found.getLast().receivedAt()), time, PAGE);
            assertThat(page.messages()).isNotEmpty();
            found.addAll(page.messages());
        }
        return found;
    }
}
