package dev.numberpool.local.start;

import dev.numberpool.history.MigrateSchema;
import dev.numberpool.local.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded PostgreSQL, which starts and gets its schema while the rest of the local server starts. */
final class HistoryStart implements AutoCloseable {

    private final int port;
    private final String password;
    private final FutureTask<EmbeddedPostgres> start;

    private HistoryStart(@Nullable Path directory, int port) throws IOException {
        this.port = port;
        this.password = directory == null ? EmbeddedPostgres.newPassword() : EmbeddedPostgres.passwordOf(directory);
        this.start = new FutureTask<>(() -> migrated(directory, port, password));
    }

    /**
     * Returns before PostgreSQL is ready.
     *
     * @param dataDirectory none, if all is to be forgotten at the end
     * @param port 0 for any that is free
     */
    static HistoryStart begin(@Nullable Path dataDirectory, int port) throws IOException {
        @Nullable Path directory = dataDirectory == null ? null : dataDirectory.resolve("postgres");
        var history = new HistoryStart(directory, port == 0 ? EmbeddedPostgres.freePort() : port);
        Thread.ofPlatform().name("history").start(history.start);
        return history;
    }

    /** Known from the beginning. */
    String url() {
        return EmbeddedPostgres.url(port, password);
    }

    /** Waits until PostgreSQL is ready and has the newest schema. */
    void await() throws CannotStart {
        try {
            var _ = start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BindException
                    ? new CannotStart("port " + port + " is taken: choose another with --postgres-port")
                    : new CannotStart("PostgreSQL does not start", Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            throw new CannotStart("interrupted while PostgreSQL was starting", e);
        }
    }

    /** One that is still starting is waited for, or it would be left behind. */
    @Override
    public void close() throws IOException {
        try {
            start.get().close();
        } catch (ExecutionException _) { // told by await
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres migrated(@Nullable Path directory, int port, String password) throws IOException {
        var postgres = directory == null
                ? EmbeddedPostgres.temporary(port, password)
                : EmbeddedPostgres.at(directory, port, password);
        var database = new PGSimpleDataSource();
        database.setUrl(postgres.url());
        try {
            var _ = MigrateSchema.of(database);
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }
}
