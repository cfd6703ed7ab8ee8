package dev.numberpool.history;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table of messages. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<MessageRow, UUID> {

    void save(MessageRow row);

    /** A range of the primary key, read from its end: as many rows as asked for, however many there are. */
    @Query("""
            SELECT * FROM message
            WHERE holding_id = :holdingId AND received_at < :before AND received_at > :after
            ORDER BY received_at DESC, message_id DESC LIMIT :limit""")
    List<MessageRow> find(UUID holdingId, Instant before, Instant after, int limit);
}
