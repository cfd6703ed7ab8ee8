package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.numberpool.core.Unavailable;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StoppablePostgres;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlOutageTest implements OnHistory {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path data;

    @Inject
    Sql sql;

    @Inject
    JdbcOperations database;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private StoppablePostgres postgres;

    @Override
    public String historyUrl() {
        try {
            postgres = new StoppablePostgres(data);
            return postgres.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever asks while the database is down waits for all of it. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnHistory.super.getProperties());
        properties.put("numberpool.history.patience", "5s");
        return properties;
    }

    @AfterAll
    void close() throws IOException {
        postgres.close();
    }

    @Test
    void a_database_that_is_down_is_unavailable_until_it_is_up_again() throws IOException {
        assertThat(sql.transaction(this::holdings)).isZero();
        postgres.stop();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> sql.transaction(this::holdings));

        postgres.start();
        assertThat(sql.transaction(this::holdings)).isZero();
    }

    @Test
    void a_connection_that_breaks_in_a_transaction_is_unavailable() throws IOException {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> sql.transaction(() -> {
                    int before = holdings();
                    stop();
                    return before + holdings();
                }));

        postgres.start();
        assertThat(sql.transaction(this::holdings)).isZero();
    }

    private int holdings() {
        return database.prepareStatement("SELECT count(*)::int FROM holding", select -> {
            try (var found = select.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        });
    }

    private void stop() {
        try {
            postgres.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
