package dev.numberpool;

import dev.numberpool.history.MigrateSchema;
import dev.numberpool.local.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL that a test can stop and start again with its data on the same port. Migrated, and running at first. */
public final class StoppablePostgres implements AutoCloseable {

    private final Path directory;
    private final String url;
    private EmbeddedPostgres postgres;

    public StoppablePostgres(Path directory) throws IOException {
        this.directory = directory;
        postgres = EmbeddedPostgres.at(directory, 0);
        url = postgres.url();
        var _ = MigrateSchema.of(LocalHistory.dataSource(url));
    }

    /** Good for all its starts. */
    public String url() {
        return url;
    }

    public void stop() throws IOException {
        postgres.close();
    }

    public void start() throws IOException {
        postgres = EmbeddedPostgres.at(directory, postgres.port());
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
