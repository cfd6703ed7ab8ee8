package dev.numberpool.history;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateOutput;

/**
 * Brings a database to the newest schema: applies the migrations of {@code db/migration} that it has not seen yet. Each
 * of them is one statement, as Aurora DSQL takes no more than one DDL statement in a transaction, and does nothing the
 * second time, as there its entry in the table of migrations is another transaction.
 */
public final class MigrateSchema {

    private MigrateSchema() {}

    /**
     * @return the versions applied now, oldest first; none if the schema was the newest already
     * @throws org.flywaydb.core.api.FlywayException if the database is out of reach or refuses a statement
     */
    public static List<String> of(DataSource database) {
        var flyway = Flyway.configure().dataSource(database).load();
        if (hasFailedBefore(flyway)) {
            var _ = flyway.repair(); // only the entry is left of the one statement that failed
        }
        return flyway.migrate().migrations.stream()
                .map((MigrateOutput migration) -> migration.version)
                .toList();
    }

    private static boolean hasFailedBefore(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState().isFailed());
    }
}
