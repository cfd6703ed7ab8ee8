package dev.numberpool.local;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.file.PathUtils;

/** Where an embedded PostgreSQL keeps its databases; whoever uses it was perhaps killed. */
record PostgresDirectory(Path path) {

    /** For a PostgreSQL that was left running to write what it has in memory. */
    private static final long GRACE_SECONDS = 5;

    /** Makes it ready for a start. */
    void prepare() throws IOException {
        Files.createDirectories(path);
        Optional<ProcessHandle> left = leftRunning();
        if (left.isPresent()) {
            stop(left.get());
        }
        // its number may be another process's by now: PostgreSQL would not start, and the leash would end that process
        Files.deleteIfExists(processId());
        if (!Files.exists(complete())) {
            PathUtils.cleanDirectory(path); // initdb was killed
        }
    }

    /** Says that initdb is through; may be said again. */
    void markComplete() {
        try {
            Files.write(complete(), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What PostgreSQL has said since its last start. */
    Path log() {
        return path.resolveSibling(path.getFileName() + ".log");
    }

    private Path complete() {
        return path.resolve("complete");
    }

    private Path processId() {
        return path.resolve("postmaster.pid");
    }

    /** The process of postmaster.pid, if its number has not gone to another one since. */
    private Optional<ProcessHandle> leftRunning() throws IOException {
        if (!Files.exists(processId())) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(processId()).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(path.toString()));
    }

    private static void stop(ProcessHandle postgres) throws IOException {
        var _ = postgres.destroy();
        try {
            var _ = postgres.onExit().get(GRACE_SECONDS, SECONDS);
        } catch (TimeoutException _) { // it waits for a client: somebody's psql
            var _ = postgres.destroyForcibly();
            var _ = postgres.onExit().join();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("the PostgreSQL that was left running could not be stopped", e);
        }
    }
}
