package dev.numberpool.history;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
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

    private final int connections;
    private final Duration patience;
    private final Duration answer;

    /**
     * What the settings say.
     *
     * @param patience for a connection: whoever asks while the database is down is told after this
     * @param answer how long the network may be silent, in whole seconds, as the driver counts
     */
    ConnectionPool(
            @Property(name = "numberpool.history.connections") int connections,
            @Property(name = "numberpool.history.patience") Duration patience,
            @Property(name = "numberpool.history.answer") Duration answer) {
        this.connections = connections;
        this.patience = patience;
        this.answer = answer;
    }

    @Override
    public DatasourceConfiguration onInitialized(BeanInitializingEvent<DatasourceConfiguration> initializing) {
        var pool = initializing.getBean();
        if (pool.getUrl().startsWith(AURORA_DSQL)) { // Micronaut knows the drivers of other databases by itself
            pool.setDriverClassName(AURORA_DSQL_DRIVER);
        }
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1); // no first connection at the start
        pool.setConnectionTimeout(patience.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setMaxLifetime(LIFE.toMillis());
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // would tell what was to be stored
        pool.addDataSourceProperty("connectTimeout", Long.toString(answer.toSeconds()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(answer.toSeconds()));
        return pool;
    }
}
