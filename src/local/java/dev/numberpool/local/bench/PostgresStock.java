package dev.numberpool.local.bench;

import dev.numberpool.core.number.Listing;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The same stock in PostgreSQL: a table with an index of trigrams, one for beginnings, and none that a search does not use.
 * It is dropped at the end, and whatever else the database has is left alone.
 *
 * @see <a href="https://www.postgresql.org/docs/16/pgtrgm.html">pg_trgm</a>
 */
final class PostgresStock implements AutoCloseable {

    private static final String TABLE = "numberpool_bench";
    private static final String DROP = "DROP TABLE IF EXISTS " + TABLE;

    private static final List<String> BEFORE = List.of(
            "CREATE EXTENSION IF NOT EXISTS pg_trgm",
            DROP,
            "CREATE TABLE " + TABLE + " (number text NOT NULL, type text NOT NULL)");

    private static final List<String> AFTER = List.of(
            "CREATE INDEX ON " + TABLE + " USING gin (number gin_trgm_ops)",
            "CREATE INDEX ON " + TABLE + " (number text_pattern_ops)",
            "ANALYZE " + TABLE);

    private final Connection connection;

    private PostgresStock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Fills the table.
     *
     * @param url for JDBC, with user and password
     * @throws SQLException if there is no such database, or it has no pg_trgm
     */
    static PostgresStock of(String url, List<Listing> stock) throws SQLException, IOException {
        var postgres = new PostgresStock(DriverManager.getConnection(url));
        try {
            postgres.execute(BEFORE);
            var rows = stock.stream()
                    .map(listing ->
                            listing.number().text() + "\t" + listing.type().text() + "\n")
                    .collect(Collectors.joining());
            var _ = postgres.connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + TABLE + " FROM STDIN", new StringReader(rows));
            postgres.execute(AFTER);
            return postgres;
        } catch (SQLException | IOException e) {
            postgres.connection.close();
            throw e;
        }
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** How many rows the same search finds here; unlike ours, it takes the first ones that it comes upon. */
    int search(SearchWish wish) throws SQLException {
        try (var search = connection.createStatement();
                var rows = search.executeQuery(wish.sql(TABLE))) {
            int found = 0;
            while (rows.next()) {
                found++;
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute(List.of(DROP));
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                var _ = statement.execute(sql);
            }
        }
    }
}
