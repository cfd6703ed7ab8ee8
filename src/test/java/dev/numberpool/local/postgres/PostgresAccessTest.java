package dev.numberpool.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets into an embedded PostgreSQL, by its port or by its files. */
@Tag("process")
@Tag("long")
class PostgresAccessTest {

    private static final String INVALID_PASSWORD = "28P01";

    /** As initdb writes it for the library, and every version before this one left it. */
    private static final String EVERYBODY = "local all all trust\nhost all all 127.0.0.1/32 trust\n";

    @Test
    void only_the_password_of_its_url_lets_in() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary(0);
                var other = EmbeddedPostgres.temporary(0)) {
            String server = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres?user=postgres";

            assertThat(value(postgres.url(), "SELECT current_user")).isEqualTo("postgres");
            assertThat(postgres.url()).startsWith(server + "&password=");
            assertRefused(server);
            assertRefused(server + "&password=");
            assertRefused(server + "&password=postgres");
            assertThat(password(other.url())).isNotEqualTo(password(postgres.url()));
            assertRefused(server + "&password=" + password(other.url()));
        }
    }

    @Test
    void what_is_kept_keeps_its_password(@TempDir Path data) throws Exception {
        Path directory = data.resolve("postgres");
        String first;
        try (var postgres = EmbeddedPostgres.at(directory, 0)) {
            first = password(postgres.url());
        }
        try (var postgres = EmbeddedPostgres.at(directory, 0)) {
            assertThat(password(postgres.url())).isEqualTo(first);
            assertThat(value(postgres.url(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Tag("long")
    @Test
    void what_an_earlier_version_has_kept_without_a_password_gets_one(@TempDir Path data) throws Exception {
        Path directory = data.resolve("postgres");
        try (var postgres = EmbeddedPostgres.at(directory, 0)) {
            execute(postgres.url(), "CREATE TABLE kept AS SELECT 7 AS it");
            execute(postgres.url(), "ALTER USER postgres PASSWORD NULL");
        }
        Files.delete(directory.resolve("password"));
        Files.writeString(directory.resolve("pg_hba.conf"), EVERYBODY);

        try (var postgres = EmbeddedPostgres.at(directory, 0)) {
            assertThat(value(postgres.url(), "SELECT it FROM kept")).isEqualTo("7");
            assertRefused(postgres.url().replaceFirst("&password=.*", ""));
        }
    }

    @Test
    void programs_and_databases_lie_where_nobody_else_comes(@TempDir Path data) throws Exception {
        try (var kept = EmbeddedPostgres.at(data.resolve("postgres"), 0);
                var temporary = EmbeddedPostgres.temporary(0)) {
            for (var postgres : new EmbeddedPostgres[] {kept, temporary}) {
                Path directory = Path.of(value(postgres.url(), "SHOW data_directory"));

                assertThat(shutOut(directory, Files.getOwner(data))).isTrue();
                assertThat(shutOut(program(directory), Files.getOwner(data))).isTrue();
                assertThat(program(directory).startsWith(System.getProperty("java.io.tmpdir")))
                        .isFalse();
            }
        }
    }

    /** The one that runs on it. */
    private static Path program(Path directory) throws IOException {
        long process = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).getFirst());
        return Path.of(ProcessHandle.of(process).orElseThrow().info().command().orElseThrow());
    }

    /** Whether some directory above it is this user's alone. */
    private static boolean shutOut(Path file, UserPrincipal me) throws IOException {
        for (Path above : Stream.iterate(file.getParent(), path -> path != null, Path::getParent)
                .toList()) {
            if (PosixFilePermissions.toString(Files.getPosixFilePermissions(above))
                            .equals("rwx------")
                    && Files.getOwner(above).equals(me)) {
                return true;
            }
        }
        return false;
    }

    private static String password(String url) {
        return url.replaceFirst(".*&password=", "");
    }

    private static void assertRefused(String url) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> value(url, "SELECT 1"))
                .satisfies(e -> assertThat(e.getSQLState()).isIn(INVALID_PASSWORD, "08004")); // none is given
    }

    private static String value(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    private static void execute(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}
