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

    /** Migrated once, and copied for each test class. */
    private static final String MIGRATED = migrated();

    private LocalHistory() {}

    /** The JDBC URL of a new database with the newest schema. */
    public static String newDatabase() {
        return POSTGRES.url(create(MIGRATED));
    }

    /** The JDBC URL of a new database without a schema. */
    public static String newEmptyDatabase() {
        return POSTGRES.url(create("template1"));
    }

    /** The name of a new database with what the other has, to which nobody is connected. */
    private static String create(String template) {
        String name = "history_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(POSTGRES.url());
                var create = connection.createStatement()) {
            create.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private static String migrated() {
        String name = create("template1");
        var _ = MigrateSchema.of(dataSource(POSTGRES.url(name)));
        return name;
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
