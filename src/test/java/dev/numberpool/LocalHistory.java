package dev.numberpool;

import dev.numberpool.history.MigrateSchema;
import dev.numberpool.local.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of this process, in which every test class has a database of its own. */
public final class LocalHistory {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = started();

    private LocalHistory() {}

    /** The JDBC URL of a new database with the newest schema. */
    public static String newDatabase() {
        String url = newEmptyDatabase();
        var _ = MigrateSchema.of(dataSource(url));
        return url;
    }

    /** The same without a schema. */
    public static String newEmptyDatabase() {
        String name = "history_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(POSTGRES.url());
                var create = connection.createStatement()) {
            create.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.url(name);
    }

    public static PGSimpleDataSource dataSource(String url) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    private static EmbeddedPostgres started() {
        try {
            var postgres = EmbeddedPostgres.temporary(0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
