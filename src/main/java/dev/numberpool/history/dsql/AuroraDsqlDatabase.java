package dev.numberpool.history.dsql;

import java.sql.Connection;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.database.base.Table;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.flywaydb.database.postgresql.PostgreSQLConnection;
import org.flywaydb.database.postgresql.PostgreSQLDatabase;

/** How Flyway works on Aurora DSQL. */
final class AuroraDsqlDatabase extends PostgreSQLDatabase {

    AuroraDsqlDatabase(
            Configuration configuration, JdbcConnectionFactory connections, StatementInterceptor statements) {
        super(configuration, connections, statements);
    }

    /** A migration and its entry in the table of migrations cannot be one transaction. */
    @Override
    public boolean supportsDdlTransactions() {
        return false;
    }

    /** One statement, with the primary key in it. Nobody searches by success, which PostgreSQL has an index for. */
    @Override
    @SuppressWarnings("rawtypes") // Flyway's
    public String getRawCreateScript(Table table, boolean baseline) {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                  installed_rank integer       NOT NULL,
                  version        varchar(50),
                  description    varchar(200)  NOT NULL,
                  type           varchar(20)   NOT NULL,
                  script         varchar(1000) NOT NULL,
                  checksum       integer,
                  installed_by   varchar(100)  NOT NULL,
                  installed_on   timestamp     NOT NULL DEFAULT now(),
                  execution_time integer       NOT NULL,
                  success        boolean       NOT NULL,
                  PRIMARY KEY (installed_rank)
                );
                """.formatted(table);
    }

    @Override
    protected PostgreSQLConnection doGetConnection(Connection connection) {
        return new AuroraDsqlConnection(this, connection);
    }
}
