package dev.numberpool.local.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.numberpool.local.start.OwnDirectory;
import dev.numberpool.local.start.RandomHex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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

    static final int PASSWORD_BYTES = 16;

    /** What is in pg_hba.conf. */
    private static final String WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** The superuser's, which is kept with the databases so that it stays; a new one before it was ever set. */
    String password() throws IOException {
        return Files.exists(passwordFile()) ? Files.readString(passwordFile()) : RandomHex.of(PASSWORD_BYTES);
    }

    /** Makes it ready for a start. */
    void prepare() throws IOException {
        var _ = OwnDirectory.make(path);
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

    /**
     * Says that initdb is through, and lets nobody in without the password: initdb has let everybody in, and so did
     * earlier versions. Before every start; what is done already is not done again, and what is there must be readable.
     */
    void secure(String password, Redirect told) {
        try {
            Files.write(complete(), new byte[0]);
            Files.writeString(path.resolve("pg_hba.conf"), WITH_PASSWORD);
            if (!Files.exists(passwordFile())) {
                PostgresBinaries.INSTANCE.execute(path, "ALTER USER postgres PASSWORD '" + password + "'", told);
                keep(password);
            } else {
                PostgresBinaries.INSTANCE.requireReadable(path, told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it or nothing, as the process can be killed at any time. */
    private void keep(String password) throws IOException {
        Path written = Files.createTempFile(path, "password", ""); // for this user's eyes alone
        Files.writeString(written, password);
        Files.move(written, passwordFile(), ATOMIC_MOVE);
    }

    private Path passwordFile() {
        return path.resolve("password");
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
