package dev.numberpool.history.row;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of messages. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface MessageRows extends GenericRepository<MessageRow, UUID> {

    /** @return how many rows were stored: none, if the holding has a message of that time already */
    @Query("""
            INSERT INTO holding_message (holding_id, received_at, message_id, sender, recipient, body, channel, keyword,
                previous_message_id)
            VALUES (:holdingId, :receivedAt, :messageId, :sender, :recipient, :body, :channel, :keyword,
                :previousMessageId)
            ON CONFLICT (holding_id, received_at) DO NOTHING""")
    int keep(
            UUID holdingId,
            Instant receivedAt,
            String messageId,
            @Nullable String sender,
            String recipient,
            String body,
            String channel,
            @Nullable String keyword,
            @Nullable String previousMessageId);

    /**
     * Stores a row, unless the holding has a message of that time already. Of a query with a row as its parameter the
     * framework counts the rows it was given, not those that were stored.
     *
     * @return whether it was stored
     */
    default boolean keep(MessageRow row) {
        return keep(
                        row.holdingId(),
                        row.receivedAt(),
                        row.messageId(),
                        row.sender(),
                        row.recipient(),
                        row.body(),
                        row.channel(),
                        row.keyword(),
                        row.previousMessageId())
                == 1;
    }

    /** A range of the primary key, read from its end: as many rows as asked for, however many there are. */
    @Query("""
            SELECT * FROM holding_message
            WHERE holding_id = :holdingId AND received_at < :before AND received_at > :after
            ORDER BY received_at DESC LIMIT :limit""")
    List<MessageRow> find(UUID holdingId, Instant before, Instant after, int limit);

    /**
     * Of the table {@code message}, which nothing is written to any more. There messages have whole milliseconds, and
     * some the same one: each is shown as many microseconds later as there are before it by their ids, or at that very
     * time in the newer table. A range of the primary key is read from its end, and what shares a millisecond twice.
     *
     * @param afterMillisecond the whole millisecond before {@code after}, or that time itself
     */
    @Query("""
            SELECT holding_id, shown_at AS received_at, message_id, sender, recipient, body, channel, keyword,
                previous_message_id
            FROM (
                SELECT old.*, old.received_at + interval '1 microsecond' * (
                    (SELECT count(*) FROM message AS earlier
                     WHERE earlier.holding_id = old.holding_id AND earlier.received_at = old.received_at
                       AND earlier.message_id < old.message_id)
                    + (SELECT count(*) FROM holding_message AS newer
                       WHERE newer.holding_id = old.holding_id AND newer.received_at = old.received_at)) AS shown_at
                FROM message AS old
                WHERE old.holding_id = :holdingId AND old.received_at < :before
                  AND old.received_at >= :afterMillisecond) AS shown
            WHERE shown_at < :before AND shown_at > :after
            ORDER BY shown.received_at DESC, message_id DESC LIMIT :limit""")
    List<MessageRow> findOld(UUID holdingId, Instant before, Instant after, Instant afterMillisecond, int limit);
}
