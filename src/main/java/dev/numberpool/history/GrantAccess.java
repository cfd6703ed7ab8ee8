package dev.numberpool.history;

import dev.numberpool.history.dsql.AuroraDsql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Lets functions and people into the database: makes a role, lets it at the tables, and on Aurora DSQL hands it to their
 * IAM roles, and to no others. May be done again and again.
 *
 * @see <a href="https://docs.aws.amazon.com/aurora-dsql/latest/userguide/using-database-and-iam-roles.html">Using
 *     database roles and IAM authentication</a>
 */
public final class GrantAccess {

    private static final Pattern IAM_ROLE = Pattern.compile("arn:[a-z-]+:iam::\\d{12}:role/[\\w+=,.@/-]+");

    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'";

    private static final int MOST_ATTEMPTS = 10;

    private final Connection connection;

    private GrantAccess(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param iamRoles ARNs; on a PostgreSQL that is no Aurora DSQL they are left aside
     * @throws IllegalArgumentException if one of them is not the ARN of an IAM role
     */
    public static void to(DatabaseRole role, Set<String> iamRoles, DataSource database) throws SQLException {
        iamRoles.forEach(GrantAccess::require);
        try (var connection = database.getConnection()) {
            var access = new GrantAccess(connection);
            access.grant(role);
            if (AuroraDsql.isAt(connection)) {
                access.handTo(role.role(), iamRoles);
            }
        }
    }

    private void grant(DatabaseRole role) throws SQLException {
        if (read("SELECT rolname FROM pg_roles WHERE rolname = ?", role.role()).isEmpty()) {
            execute("CREATE ROLE " + role.role() + " WITH LOGIN");
        }
        execute("GRANT USAGE ON SCHEMA public TO " + role.role());
        for (String table : read(TABLES)) {
            execute("GRANT %s ON %s TO %s".formatted(role.privileges(), table, role.role()));
        }
    }

    private void handTo(String role, Set<String> wanted) throws SQLException {
        List<String> present = read("SELECT arn FROM sys.iam_pg_role_mappings WHERE pg_role_name = ?", role);
        for (String arn : wanted) {
            if (!present.contains(arn)) {
                execute("AWS IAM GRANT " + role + " TO '" + arn + "'");
            }
        }
        for (String arn : present) {
            if (!wanted.contains(arn)) {
                execute("AWS IAM REVOKE " + role + " FROM '" + arn + "'");
            }
        }
    }

    private List<String> read(String query, String... parameters) throws SQLException {
        var texts = new ArrayList<String>();
        try (var select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    /** By itself a transaction, as the connection commits each statement. */
    private void execute(String statement) throws SQLException {
        LostRaces.upTo(MOST_ATTEMPTS, () -> {
            try (var executed = connection.createStatement()) {
                executed.execute(statement);
            }
        });
    }

    private static void require(String arn) {
        if (!IAM_ROLE.matcher(arn).matches()) {
            throw new IllegalArgumentException("not the ARN of an IAM role: " + arn);
        }
    }
}
