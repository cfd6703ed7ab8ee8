package dev.numberpool.history;

import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.Message;
import dev.numberpool.core.message.MessageQuery;
import dev.numberpool.core.message.Messages;
import dev.numberpool.history.row.InboundMessageRows;
import dev.numberpool.history.row.MessageRow;
import dev.numberpool.history.row.MessageRows;
import dev.numberpool.history.row.UnroutableMessageRow;
import dev.numberpool.history.row.UnroutableMessageRows;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Messages in SQL. */
@Singleton
final class SqlMessages implements Messages {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Duration NEARLY_A_MICROSECOND = Duration.ofNanos(999);

    private final Sql sql;
    private final InboundMessageRows inbound;
    private final MessageRows messages;
    private final UnroutableMessageRows unroutable;

    SqlMessages(Sql sql, InboundMessageRows inbound, MessageRows messages, UnroutableMessageRows unroutable) {
        this.sql = sql;
        this.inbound = inbound;
        this.messages = messages;
        this.unroutable = unroutable;
    }

    @Override
    public List<Message> find(MessageQuery query) {
        var before = query.before().map(SqlMessages::up).orElse(LAST);
        var after = query.after().map(SqlMessages::down).orElse(FIRST);
        return sql.transaction(() -> find(query.holding(), before, after, query.limit()));
    }

    private List<Message> find(HoldingId holding, Instant before, Instant after, int limit) {
        var old = messages.findOld(holding.value(), before, after, after.truncatedTo(ChronoUnit.MILLIS), limit);
        return Stream.concat(messages.find(holding.value(), before, after, limit).stream(), old.stream())
                .sorted(Comparator.comparing(MessageRow::receivedAt).reversed())
                .limit(limit)
                .map(MessageRow::message)
                .toList();
    }

    @Override
    public boolean add(InboundMessage message, HoldingId holding) {
        return once(message, () -> store(message, holding));
    }

    @Override
    public boolean addUnroutable(InboundMessage message) {
        return once(message, () -> unroutable.save(UnroutableMessageRow.of(message)));
    }

    /** Messages have whole microseconds: what lies between two is the same as the next one, or the one before. */
    private static Instant up(Instant time) {
        return down(time.isBefore(LAST) ? time.plus(NEARLY_A_MICROSECOND) : LAST);
    }

    /** PostgreSQL's years end somewhere too. */
    private static Instant down(Instant time) {
        Instant late = time.isBefore(FIRST) ? FIRST : time;
        return (late.isAfter(LAST) ? LAST : late).truncatedTo(ChronoUnit.MICROS);
    }

    /** At the first time that the table's key lets it have. Who wants the same time at once waits, or loses a race. */
    private void store(InboundMessage message, HoldingId holding) {
        boolean stored =
                MessageTimes.of(message).anyMatch(time -> messages.keep(MessageRow.of(message, holding, time)));
        if (!stored) {
            throw new IllegalStateException("more messages of one millisecond than have a time of their own");
        }
    }

    private boolean once(InboundMessage message, Runnable store) {
        return sql.transaction(() -> {
            // whoever comes second waits for the first, and finds it there
            boolean first = inbound.keep(message.id().hex(), message.receivedAt()) == 1;
            if (first) {
                store.run();
            }
            return first;
        });
    }
}
