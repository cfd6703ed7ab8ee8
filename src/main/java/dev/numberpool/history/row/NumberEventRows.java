package dev.numberpool.history.row;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table of what happened to numbers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface NumberEventRows extends GenericRepository<NumberEventRow, String> {

    @Query("""
            INSERT INTO number_event (number, at, event_id, kind, org_id, holding_id, campaign_id, agent_id)
            VALUES (:number, :at, :eventId, :kind, :orgId, :holdingId, :campaignId, :agentId)
            ON CONFLICT (number, at, event_id) DO NOTHING""")
    void keep(List<NumberEventRow> rows);
}
