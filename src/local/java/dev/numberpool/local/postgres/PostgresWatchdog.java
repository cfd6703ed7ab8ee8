package dev.numberpool.local.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Ends a PostgreSQL, which is a process of its own, with this process, however this one ends, and then removes what is to
 * be forgotten: a small shell reads from a pipe that nothing is ever written to, until the system closes it.
 */
final class PostgresWatchdog implements AutoCloseable {

    /** Ctrl-C reaches it too, and is not the end. A PostgreSQL that was stopped has no postmaster.pid any more. */
    private static final String SHELL = "trap '' INT TERM HUP; cat; kill -INT $(head -n 1 \"$1/postmaster.pid\")";

    /** PostgreSQL removes its postmaster.pid at the end; it has a minute. */
    private static final String FORGETTING = SHELL
            + "; s=60; while [ -e \"$1/postmaster.pid\" ] && [ $s -gt 0 ]; do sleep 1; s=$((s - 1)); done; rm -rf \"$1\"";

    /** Held, or the collector would close the pipe. */
    private final Process shell;

    private PostgresWatchdog(Process shell) {
        this.shell = shell;
    }

    /** For the one that runs on the directory, and keeps it. */
    static PostgresWatchdog to(Path dataDirectory) throws IOException {
        return hold(SHELL, dataDirectory);
    }

    /** For the one that runs on the directory, which nobody needs afterwards. */
    static PostgresWatchdog forgetting(Path dataDirectory) throws IOException {
        return hold(FORGETTING, dataDirectory);
    }

    private static PostgresWatchdog hold(String script, Path dataDirectory) throws IOException {
        return new PostgresWatchdog(new ProcessBuilder("sh", "-c", script, "leash", dataDirectory.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
    }
}
