package dev.numberpool.history;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of what happened to numbers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NumberEventRows extends GenericRepository<NumberEventRow, String> {

    @Query("""
            INSERT INTO number_event (number, at, event_id, kind, org_id, holding_id, campaign_id, agent_id)
            VALUES (:number, :at, :eventId, :kind, :orgId, :holdingId, :campaignId, :agentId)
            ON CONFLICT (number, at, event_id) DO NOTHING""")
    void keep(List<NumberEventRow> rows);

    /** The last thing that had happened to a number by then; what belongs to the holding is not older than it. */
    @Query("""
            SELECT * FROM number_event
            WHERE number = :number AND at <= :at AND (holding_id IS NULL OR holding_id <> :butOf)
            ORDER BY at DESC, event_id DESC LIMIT 1""")
    Optional<NumberEventRow> findLast(String number, Instant at, UUID butOf);
}
