package dev.numberpool.history;

import dev.numberpool.environment.HistorySettings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How an application that is given {@code datasources.default.url} connects: on first use and not before, so that it
 * starts without its database, and so that no connection gets into a SnapStart snapshot. Without the url there is no
 * pool.
 */
@Singleton
final class ConnectionPool implements BeanInitializedEventListener<DatasourceConfiguration> {

    /** For the answer of a connection that was idle: less, so that there is time for another one. */
    private static final Duration VALIDATION = Duration.ofSeconds(1);

    /** Aurora DSQL ends every connection after 60 minutes. */
    private static final Duration LIFE = Duration.ofMinutes(50);

    private static final String AURORA_DSQL = "jdbc:aws-dsql:";
    private static final String AURORA_DSQL_DRIVER = "software.amazon.dsql.jdbc.DSQLConnector";

    private final HistorySettings settings;

    ConnectionPool(HistorySettings settings) {
        this.settings = settings;
    }

    @Override
    public DatasourceConfiguration onInitialized(BeanInitializingEvent<DatasourceConfiguration> initializing) {
        var pool = initializing.getBean();
        if (pool.getUrl().startsWith(AURORA_DSQL)) { // Micronaut knows the drivers of other databases by itself
            pool.setDriverClassName(AURORA_DSQL_DRIVER);
        }
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1); // no first connection at the start
        pool.setConnectionTimeout(settings.patience().toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setMaxLifetime(LIFE.toMillis());
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // would tell what was to be stored
        pool.addDataSourceProperty(
                "connectTimeout", Long.toString(settings.answer().toSeconds()));
        pool.addDataSourceProperty(
                "socketTimeout", Long.toString(settings.answer().toSeconds()));
        return pool;
    }
}
