package dev.numberpool.local.postgres;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Another JVM with an embedded PostgreSQL, to be killed. */
record PostgresOwner(Process process, String url) implements AutoCloseable {

    /** @param directory empty for a temporary one */
    static PostgresOwner start(String directory) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        PostgresOwner.class.getName(),
                        directory)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new PostgresOwner(process, process.inputReader().readLine());
    }

    /** Starts it, tells its URL, waits for being killed. */
    public static void main(String[] arguments) throws Exception {
        var postgres =
                arguments[0].isEmpty() ? EmbeddedPostgres.temporary(0) : EmbeddedPostgres.at(Path.of(arguments[0]), 0);
        System.out.println(postgres.url());
        Thread.currentThread().join();
        postgres.close();
    }

    int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** With the leash: nothing is left that could end PostgreSQL. */
    void killWithLeash() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    void kill() {
        var _ = process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
