package dev.numberpool.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class EmbeddedPostgresTest {

    @Tag("long")
    @Test
    void what_it_keeps_survives_a_restart(@TempDir Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.at(data.resolve("made/on/the/way"), 0)) {
            execute(postgres, "CREATE TABLE kept (it int)");
        }
        try (var postgres = EmbeddedPostgres.at(data.resolve("made/on/the/way"), 0)) {
            execute(postgres, "INSERT INTO kept VALUES (1)");
        }
    }

    @Tag("long")
    @Test
    void a_server_that_a_killed_process_left_behind_is_stopped_and_what_it_had_committed_is_there(@TempDir Path data)
            throws Exception {
        Path directory = data.resolve("postgres");
        String url;
        int port;
        try (var owner = PostgresOwner.start(directory.toString())) {
            url = owner.url();
            port = owner.port();
            execute(owner.url(), "CREATE TABLE kept (it int)");
            owner.killWithLeash();
        }
        execute(url, "INSERT INTO kept VALUES (1)"); // it runs on

        try (var postgres = EmbeddedPostgres.at(directory, port)) {
            execute(postgres, "INSERT INTO kept VALUES (2)");
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Tag("long")
    @Test
    void a_process_that_has_the_number_of_one_that_was_killed_is_no_hindrance_and_is_left_alone(@TempDir Path data)
            throws Exception {
        Path directory = data.resolve("postgres");
        EmbeddedPostgres.at(data.resolve("before"), 0).close();
        Files.move(data.resolve("before"), directory); // out of the way of its leash, which may be a moment behind
        var stranger = new ProcessBuilder("cat").start();
        try {
            Files.writeString(directory.resolve("postmaster.pid"), stranger.pid() + "\n");

            try (var postgres = EmbeddedPostgres.at(directory, 0)) {
                execute(postgres, "SELECT 1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Tag("long")
    @Test
    void it_ends_with_its_process_even_if_that_is_killed() throws Exception {
        try (var owner = PostgresOwner.start("")) {
            execute(owner.url(), "SELECT 1");

            owner.kill();

            while (answers(owner.port())) {
                Thread.sleep(50);
            }
        }
    }

    @Tag("long")
    @Test
    void what_is_to_be_forgotten_is_removed_even_if_its_process_is_killed() throws Exception {
        try (var owner = PostgresOwner.start("")) {
            Path data = Path.of(answer(owner.url(), "SHOW data_directory"));
            assertThat(data).isDirectory();

            owner.kill();

            while (Files.exists(data)) {
                Thread.sleep(50);
            }
        }
    }

    /** The library removes what has been there for ten minutes, and takes its own lock away when it starts another. */
    @Tag("long")
    @Test
    void one_that_has_run_for_long_is_not_removed_where_another_process_starts_one() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary(0)) {
            Path data = Path.of(answer(postgres.url(), "SHOW data_directory"));
            runForAnHour(data);
            EmbeddedPostgres.temporary(0).close();
            runForAnHour(data);
            PostgresOwner.start("").close();

            assertThat(data.resolve("PG_VERSION")).exists();
            execute(postgres, "SELECT 1");
        }
    }

    @Tag("long")
    @Test
    void a_directory_that_was_never_filled_is_filled_anew(@TempDir Path data) throws Exception {
        Files.createFile(data.resolve("postgresql.conf"));

        try (var postgres = EmbeddedPostgres.at(data, 0)) {
            execute(postgres, "SELECT 1");
        }
    }

    @Tag("long")
    @Test
    void a_directory_that_is_damaged_is_an_io_exception_and_the_log_tells_why(@TempDir Path data) throws Exception {
        Path directory = data.resolve("postgres");
        EmbeddedPostgres.at(directory, 0).close();
        Files.delete(directory.resolve("PG_VERSION"));

        assertThatIOException().isThrownBy(() -> EmbeddedPostgres.at(directory, 0));
        assertThat(data.resolve("postgres.log")).content().contains("not a valid data directory");
    }

    @Tag("long")
    @Test
    void the_log_of_a_refused_row_does_not_tell_what_is_in_it(@TempDir Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.at(data.resolve("postgres"), 0);
                var connection = DriverManager.getConnection(postgres.url());
                var note = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
            execute(postgres, "CREATE TABLE note (text text CONSTRAINT short CHECK (length(text) < 3))");
            note.setString(1, "a secret");

            assertThatExceptionOfType(SQLException.class).isThrownBy(note::execute);
        }

        assertThat(data.resolve("postgres.log"))
                .content()
                .contains("violates check constraint")
                .doesNotContain("a secret");
    }

    @Tag("long")
    @Test
    void a_taken_port_is_a_bind_exception() throws IOException {
        try (var postgres = EmbeddedPostgres.temporary(0)) {
            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> EmbeddedPostgres.temporary(postgres.port()));
        }
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary(0);
                var connection = DriverManager.getConnection(postgres.url());
                var settings = connection.createStatement();
                var found = settings.executeQuery("SELECT current_setting('listen_addresses'),"
                        + " current_setting('unix_socket_directories')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("127.0.0.1");
            assertThat(found.getString(2)).isEmpty();
        }
    }

    private static void runForAnHour(Path data) throws IOException {
        Path touched = data.resolve("epg-lock");
        Files.setLastModifiedTime(touched, FileTime.from(Instant.now().minusSeconds(3_600)));
    }

    private static boolean answers(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 2_000);
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
        execute(postgres.url(), statement);
    }

    private static void execute(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var create = connection.createStatement()) {
            create.execute(statement);
        }
    }

    private static String answer(String url, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var asked = connection.createStatement();
                var answer = asked.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
