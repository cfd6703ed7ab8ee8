package dev.numberpool.local.administration.number;

import dev.numberpool.history.row.NumberEventRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** What the history knows of single numbers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StoredStories extends GenericRepository<NumberEventRow, String> {

    /** What has happened to a number, the newest first: a range of the primary key. */
    @Query("SELECT * FROM number_event WHERE number = :number ORDER BY at DESC, event_id DESC LIMIT :limit")
    List<NumberEventRow> events(String number, int limit);

    /**
     * When messages came to a number, the newest first: for each of its last holdings a range of a primary key.
     *
     * @param limit of messages; so many holdings are looked at, too
     */
    @Query("""
            SELECT received_at FROM holding_message
            WHERE holding_id IN (
                SELECT holding_id FROM (
                    SELECT holding_id, max(at) AS last FROM number_event
                    WHERE number = :number AND holding_id IS NOT NULL
                    GROUP BY holding_id ORDER BY last DESC LIMIT :limit) AS held)
            ORDER BY received_at DESC LIMIT :limit""")
    List<Instant> messageTimes(String number, int limit);
}
