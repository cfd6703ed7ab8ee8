package dev.numberpool.local.bench;

import dev.numberpool.core.number.Listing;
import dev.numberpool.local.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that searches are compared with: one that was named, the embedded one, or none. */
final class ComparedDatabase implements AutoCloseable {

    private final Optional<String> url;
    private final @Nullable EmbeddedPostgres embedded;
    private final PrintWriter errors;

    private ComparedDatabase(Optional<String> url, @Nullable EmbeddedPostgres embedded, PrintWriter errors) {
        this.url = url;
        this.embedded = embedded;
        this.errors = errors;
    }

    static ComparedDatabase none(PrintWriter errors) {
        return new ComparedDatabase(Optional.empty(), null, errors);
    }

    static ComparedDatabase at(String url, PrintWriter errors) {
        return new ComparedDatabase(Optional.of(url), null, errors);
    }

    static ComparedDatabase embedded(PrintWriter errors) throws IOException {
        var postgres = EmbeddedPostgres.temporary(0);
        return new ComparedDatabase(Optional.of(postgres.url()), postgres, errors);
    }

    /** Fills it; empty where there is none, or it does not answer or has no pg_trgm, which is told. */
    Optional<PostgresStock> fill(List<Listing> stock) throws IOException {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PostgresStock.of(url.get(), stock));
        } catch (SQLException e) {
            errors.println("bin/bench: nothing is compared with PostgreSQL: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
