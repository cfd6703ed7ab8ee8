package dev.numberpool.history.dsql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;

/**
 * Aurora DSQL to Flyway, which finds this class as a plugin: PostgreSQL without advisory locks, without SET ROLE, and
 * with no more than one DDL statement, and nothing else, in a transaction.
 *
 * @see <a href="https://docs.aws.amazon.com/aurora-dsql/latest/userguide/working-with-postgresql-compatibility.html">SQL
 *     feature compatibility in Aurora DSQL</a>
 */
public final class AuroraDsql extends PostgreSQLDatabaseType {

    /** The connector takes its own prefix off the URL, and the host is left. */
    private static final Pattern CLUSTER = Pattern.compile("jdbc:postgresql://[^/]+\\.dsql\\.[^/]+\\.on\\.aws[:/].*");

    /** Whether the connection is to a cluster of Aurora DSQL; its product calls itself PostgreSQL. */
    public static boolean isAt(Connection connection) throws SQLException {
        return CLUSTER.matcher(connection.getMetaData().getURL()).matches();
    }

    @Override
    public String getName() {
        return "Aurora DSQL";
    }

    /** Asked before the types that would take it for PostgreSQL. */
    @Override
    public int getPriority() {
        return 10;
    }

    @Override
    public boolean handlesJDBCUrl(String url) {
        return url.startsWith("jdbc:aws-dsql:");
    }

    @Override
    public boolean handlesDatabaseProductNameAndVersion(String product, String version, Connection connection) {
        try {
            return isAt(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("a connection without a URL", e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // Flyway's
    public Database createDatabase(
            Configuration configuration, JdbcConnectionFactory connections, StatementInterceptor statements) {
        return new AuroraDsqlDatabase(configuration, connections, statements);
    }
}
