package dev.numberpool.history.row;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of holdings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface HoldingRows extends GenericRepository<HoldingRow, UUID> {

    Optional<HoldingRow> findByOrgIdAndHoldingId(String orgId, UUID holdingId);

    /**
     * Who had a number at a time, and had ordered it: an own number is not ordered. What has happened to the number is
     * one range of its table, and each holding one row by its key.
     */
    @Query("""
            SELECT holding.* FROM number_event
            JOIN holding ON holding.org_id = number_event.org_id AND holding.holding_id = number_event.holding_id
            WHERE number_event.number = :number AND number_event.kind = 'ordered'
            AND holding.held_since <= :at AND (holding.released_at IS NULL OR holding.released_at > :at)
            ORDER BY holding.held_since DESC LIMIT 1""")
    Optional<HoldingRow> findHad(String number, Instant at);

    /** A holding that has ended stays so, whichever of its two ends is told of first. */
    @Query("""
            INSERT INTO holding (org_id, holding_id, number, number_type, country, held_since, released_at)
            VALUES (:orgId, :holdingId, :number, :numberType, :country, :heldSince, :releasedAt)
            ON CONFLICT (org_id, holding_id) DO UPDATE SET released_at = EXCLUDED.released_at
            WHERE holding.released_at IS NULL AND EXCLUDED.released_at IS NOT NULL""")
    void keep(List<HoldingRow> rows);
}
