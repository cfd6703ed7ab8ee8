package dev.numberpool.history;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the newest schema: applies the migrations of {@code db/migration} that it has not seen yet. Each
 * of them is one statement, as Aurora DSQL takes no more than one DDL statement in a transaction, and does nothing the
 * second time, as there its entry in the table of migrations is another transaction.
 */
public final class MigrateSchema {

    /** One for each statement of a few dozen migrations. */
    private static final int MOST_ATTEMPTS = 50;

    private MigrateSchema() {}

    /**
     * @return the versions applied now, oldest first; none if the schema was the newest already
     * @throws FlywayException if the database is out of reach or refuses a statement
     */
    public static List<String> of(DataSource database) {
        var flyway = Flyway.configure().dataSource(database).load();
        var before = applied(flyway);
        LostRaces.upTo(MOST_ATTEMPTS, () -> migrate(flyway));
        return applied(flyway).stream()
                .filter(version -> !before.contains(version))
                .toList();
    }

    /** In two sessions. */
    private static void migrate(Flyway flyway) {
        if (hasFailedBefore(flyway)) {
            var _ = flyway.repair(); // only the entry is left of the one statement that failed
        }
        var _ = flyway.migrate();
    }

    private static List<String> applied(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .filter(migration -> !migration.getState().isFailed())
                .map(migration -> migration.getVersion().getVersion())
                .toList();
    }

    private static boolean hasFailedBefore(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState().isFailed());
    }
}
