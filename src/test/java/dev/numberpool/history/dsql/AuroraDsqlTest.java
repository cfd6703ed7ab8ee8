package dev.numberpool.history.dsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.fixture.LocalHistory;
import dev.numberpool.history.AsAuroraDsql;
import dev.numberpool.history.DatabaseRole;
import dev.numberpool.history.GrantAccess;
import dev.numberpool.history.MigrateSchema;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a cluster of Aurora DSQL is prepared, on a PostgreSQL that refuses what Aurora DSQL lacks. */
@Tag("process")
class AuroraDsqlTest {

    private static final String IAM_ROLE = "arn:aws:iam::123456789012:role/numberpool-RecordHistoryRole-AB12";

    private final String url = LocalHistory.newEmptyDatabase();
    private final AsAuroraDsql cluster = new AsAuroraDsql(LocalHistory.dataSource(url));

    @Test
    void every_migration_is_a_transaction_of_its_own_without_locks_and_roles() {
        assertThat(MigrateSchema.of(cluster.dataSource())).hasSize(7);

        assertThat(cluster.statements())
                .filteredOn(statement -> statement.contains("CREATE TABLE"))
                .hasSize(8)
                .first()
                .asString()
                .contains("flyway_schema_history");
        assertThat(MigrateSchema.of(cluster.dataSource())).isEmpty();
    }

    @Tag("long")
    @Test
    void a_migration_that_failed_is_done_the_next_time() {
        cluster.fail(statement -> statement.contains("CREATE TABLE IF NOT EXISTS credit_entry"));
        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> MigrateSchema.of(cluster.dataSource()));

        cluster.fail(_ -> false);

        assertThat(MigrateSchema.of(cluster.dataSource())).containsExactly("3", "4", "5", "6", "7");
    }

    @Tag("long")
    @Test
    void a_migration_whose_entry_was_not_written_is_done_again() {
        cluster.fail(statement -> statement.startsWith("INSERT INTO") && statement.contains("flyway_schema_history"));
        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> MigrateSchema.of(cluster.dataSource()));

        cluster.fail(_ -> false);

        assertThat(MigrateSchema.of(cluster.dataSource())).hasSize(7);
    }

    @Tag("long")
    @Test
    void a_session_that_is_refused_once_for_each_table_that_another_made_gets_there() {
        var entries = new AtomicInteger();
        cluster.fail(statement -> statement.startsWith("INSERT INTO")
                && statement.contains("flyway_schema_history")
                && entries.incrementAndGet() % 2 == 1);

        assertThat(MigrateSchema.of(cluster.dataSource())).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void a_database_role_is_handed_to_the_functions_roles_and_to_no_others() throws SQLException {
        var _ = MigrateSchema.of(cluster.dataSource());
        execute("CREATE SCHEMA sys");
        execute("CREATE TABLE sys.iam_pg_role_mappings AS SELECT 'arn:aws:iam::123456789012:role/gone' AS arn,"
                + " 'numberpool_writer' AS pg_role_name");

        GrantAccess.to(DatabaseRole.WRITER, Set.of(IAM_ROLE), cluster.dataSource());

        assertThat(cluster.statements())
                .filteredOn(statement -> statement.startsWith("AWS IAM"))
                .containsExactly(
                        "AWS IAM GRANT numberpool_writer TO '" + IAM_ROLE + "'",
                        "AWS IAM REVOKE numberpool_writer FROM 'arn:aws:iam::123456789012:role/gone'");
    }

    @Test
    void a_session_that_does_not_know_yet_of_what_another_has_made_grants_all_the_same() throws SQLException {
        var refusals = new AtomicInteger(3);
        cluster.fail(statement -> statement.startsWith("GRANT") && refusals.getAndDecrement() > 0);
        execute("CREATE SCHEMA sys; CREATE VIEW sys.iam_pg_role_mappings AS SELECT '' AS arn, '' AS pg_role_name");

        GrantAccess.to(DatabaseRole.READER, Set.of(), cluster.dataSource());

        assertThat(cluster.statements())
                .filteredOn(statement -> statement.contains(" ON SCHEMA "))
                .hasSize(4);
    }

    @Test
    void what_is_no_iam_role_is_refused_before_anything_is_granted() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GrantAccess.to(DatabaseRole.WRITER, Set.of(IAM_ROLE + "'; DROP"), cluster.dataSource()));
        assertThat(cluster.statements()).isEmpty();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = LocalHistory.dataSource(url).getConnection();
                var create = connection.createStatement()) {
            create.execute(statement);
        }
    }
}
