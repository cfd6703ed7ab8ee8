package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.numberpool.fixture.LocalHistory;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

@Tag("process")
class GrantAccessTest {

    private static final String INSERT = "INSERT INTO inbound_message VALUES ('m', now())";

    private final String url = LocalHistory.newDatabase();

    @BeforeEach
    void granted_twice() throws SQLException {
        for (int time = 0; time < 2; time++) {
            for (var role : DatabaseRole.values()) {
                GrantAccess.to(role, Set.of(), LocalHistory.dataSource(url));
            }
        }
    }

    @Test
    void a_reader_reads_and_does_not_write() throws SQLException {
        as(DatabaseRole.READER, "SELECT * FROM inbound_message");

        assertRefused(DatabaseRole.READER, INSERT);
    }

    @Test
    void a_writer_reads_and_writes_and_deletes_nothing() throws SQLException {
        as(DatabaseRole.WRITER, INSERT);
        as(DatabaseRole.WRITER, "UPDATE inbound_message SET received_at = now()");
        as(DatabaseRole.WRITER, "SELECT * FROM inbound_message");

        assertRefused(DatabaseRole.WRITER, "DELETE FROM inbound_message");
    }

    @Test
    void nobody_comes_at_the_table_of_migrations() {
        assertThat(DatabaseRole.values())
                .allSatisfy(role -> assertRefused(role, "SELECT * FROM flyway_schema_history"));
    }

    private void assertRefused(DatabaseRole role, String statement) {
        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> as(role, statement))
                .withMessageContaining("permission denied");
    }

    private void as(DatabaseRole role, String statement) throws SQLException {
        try (var connection = LocalHistory.dataSource(url).getConnection();
                var executed = connection.createStatement()) {
            executed.execute("SET ROLE " + role.role());
            executed.execute(statement);
        }
    }
}
