package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.numberpool.fixture.OnHistory;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlTest implements OnHistory {

    /** A row that is kept from its table as many times as it says; no rollback sets a sequence back. */
    private static final String CONTENDED = """
            CREATE TABLE contended (lost_races int PRIMARY KEY);
            CREATE TABLE note (text text);
            CREATE SEQUENCE tries;
            CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF nextval('tries') <= NEW.lost_races THEN
                RAISE EXCEPTION 'change conflicts with another transaction' USING ERRCODE = '40001';
              END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER lose BEFORE INSERT ON contended FOR EACH ROW EXECUTE FUNCTION lose();
            CREATE TABLE contended_at_commit (lost_races int PRIMARY KEY);
            CREATE CONSTRAINT TRIGGER lose AFTER INSERT ON contended_at_commit DEFERRABLE INITIALLY DEFERRED
              FOR EACH ROW EXECUTE FUNCTION lose();
            """;

    @Inject
    Sql sql;

    @Inject
    JdbcOperations database;

    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeAll
    void contend() {
        write(CONTENDED);
    }

    @BeforeEach
    void nothing_tried_yet() {
        attempts.set(0);
        write("TRUNCATE contended, contended_at_commit, note; ALTER SEQUENCE tries RESTART");
    }

    @Test
    void work_that_lost_a_race_is_done_again_in_a_new_transaction() {
        int written = sql.transaction(() -> {
            attempts.incrementAndGet();
            return execute("INSERT INTO note VALUES ('tried')") + execute("INSERT INTO contended VALUES (3)");
        });

        assertThat(attempts).hasValue(4);
        assertThat(written).isEqualTo(2);
        assertThat(count("note")).as("what lost is rolled back").isEqualTo(1);
        assertThat(count("contended")).isEqualTo(1);
    }

    /** Aurora DSQL says so nowhere else. */
    @Test
    void work_that_lost_a_race_at_its_commit_is_done_again_too() {
        int written = sql.transaction(() -> {
            attempts.incrementAndGet();
            return execute("INSERT INTO note VALUES ('tried')") + execute("INSERT INTO contended_at_commit VALUES (3)");
        });

        assertThat(attempts).hasValue(4);
        assertThat(written).isEqualTo(2);
        assertThat(count("note")).as("what lost is rolled back").isEqualTo(1);
        assertThat(count("contended_at_commit")).isEqualTo(1);
    }

    @Test
    void work_that_loses_every_race_fails_in_the_end_and_has_written_nothing() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.transaction(() -> {
                    attempts.incrementAndGet();
                    return execute("INSERT INTO note VALUES ('tried')") + execute("INSERT INTO contended VALUES (99)");
                }))
                .matches(SqlState::isLostRace);

        assertThat(attempts).hasValue(7);
        assertThat(count("note")).isZero();
    }

    @Test
    void a_statement_that_is_refused_fails_as_it_is_at_once() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.transaction(() -> {
                    attempts.incrementAndGet();
                    return execute("INSERT INTO contended VALUES (NULL)");
                }))
                .withStackTraceContaining("null value");

        assertThat(attempts).hasValue(1);
    }

    private int count(String table) {
        return sql.transaction(() -> database.prepareStatement("SELECT count(*)::int FROM " + table, select -> {
            try (var found = select.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        }));
    }

    private void write(String statements) {
        var _ = sql.transaction(() -> execute(statements));
    }

    private int execute(String statement) {
        return database.prepareStatement(statement, prepared -> {
            var _ = prepared.execute();
            return prepared.getUpdateCount();
        });
    }
}
