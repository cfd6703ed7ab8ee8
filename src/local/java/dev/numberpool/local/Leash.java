package dev.numberpool.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Ends a PostgreSQL, which is a process of its own, with this process, however this one ends: a small shell reads from
 * a pipe that nothing is ever written to, until the system closes it.
 */
final class Leash implements AutoCloseable {

    /** Ctrl-C reaches it too, and is not the end. A PostgreSQL that was stopped has no postmaster.pid any more. */
    private static final String SHELL = "trap '' INT TERM HUP; cat; kill -INT $(head -n 1 \"$1/postmaster.pid\")";

    /** Held, or the collector would close the pipe. */
    private final Process shell;

    private Leash(Process shell) {
        this.shell = shell;
    }

    /** For the one that runs on the directory. */
    static Leash to(Path dataDirectory) throws IOException {
        return new Leash(new ProcessBuilder("sh", "-c", SHELL, "leash", dataDirectory.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
    }
}
