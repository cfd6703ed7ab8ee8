package dev.numberpool.history.row;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The table that tells a message that comes twice. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface InboundMessageRows extends GenericRepository<InboundMessageRow, String> {

    /** @return 0, if it was there */
    @Query("""
            INSERT INTO inbound_message (message_id, received_at) VALUES (:messageId, :receivedAt)
            ON CONFLICT (message_id) DO NOTHING""")
    int keep(String messageId, Instant receivedAt);
}
