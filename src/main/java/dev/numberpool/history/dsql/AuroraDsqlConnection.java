package dev.numberpool.history.dsql;

import java.sql.Connection;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.database.base.Table;
import org.flywaydb.database.postgresql.PostgreSQLConnection;

/** Flyway's connection to Aurora DSQL, as the role it came with, in the schema public. */
final class AuroraDsqlConnection extends PostgreSQLConnection {

    AuroraDsqlConnection(AuroraDsqlDatabase database, Connection connection) {
        super(database, connection);
    }

    /** Two that migrate at once would write an entry of the same rank, and one of them would fail. */
    @Override
    @SuppressWarnings("rawtypes") // Flyway's
    public <T> T lock(Table table, Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FlywayException("could not migrate", e);
        }
    }

    /** There is no SET ROLE, hence no other role to come back from. */
    @Override
    protected void doRestoreOriginalState() {}

    @Override
    public void doChangeCurrentSchemaOrSearchPathTo(String schema) {}
}
