package dev.numberpool.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A PostgreSQL that says it is a cluster of Aurora DSQL. It refuses what that lacks, notes what it is told, and takes
 * {@code AWS IAM} statements without doing anything.
 */
public final class AsAuroraDsql {

    private static final String URL =
            "jdbc:postgresql://aaaaaaaaaaaaaaaaaaaaaaaaaa.dsql.us-east-1.on.aws:5432/postgres?user=admin";

    private static final Pattern DDL = Pattern.compile("(?is)\\s*(CREATE|ALTER|DROP|GRANT|REVOKE)\\b.*");

    private static final Pattern LACKING = Pattern.compile("(?is).*(\\bpg_(try_)?advisory|\\bSET\\s+(LOCAL\\s+)?ROLE\\b"
            + "|\\bLOCK\\b|\\bADD\\s+CONSTRAINT\\b|\\bCREATE\\s+INDEX\\s+(?!ASYNC)|\\bTRUNCATE\\b|\\bSAVEPOINT\\b"
            + "|;\\s*\\S).*");

    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit");

    private final DataSource postgres;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<String> inTransaction = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> failing = _ -> false;

    public AsAuroraDsql(DataSource postgres) {
        this.postgres = postgres;
    }

    /** Those that changed something, or would have. */
    public List<String> statements() {
        return statements.stream()
                .filter(sql -> !sql.matches("(?is)\\s*(SELECT|SHOW)\\b.*"))
                .toList();
    }

    public void fail(Predicate<String> those) {
        failing = those;
    }

    public DataSource dataSource() {
        return proxy(
                DataSource.class,
                postgres,
                (method, result) -> result instanceof Connection connection ? connection(connection) : result);
    }

    private Connection connection(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        take(sql, real);
                    }
                    if (ENDS.contains(method.getName())) {
                        inTransaction.clear();
                    }
                    Object result = call(real, method, arguments);
                    return switch (result) {
                        case DatabaseMetaData metadata -> metadata(metadata);
                        case PreparedStatement statement -> statement;
                        case Statement statement -> statement(statement, real);
                        case null, default -> result;
                    };
                });
    }

    private static DatabaseMetaData metadata(DatabaseMetaData real) {
        return proxy(
                DatabaseMetaData.class,
                real,
                (method, result) -> method.getName().equals("getURL") ? URL : result);
    }

    private Statement statement(Statement real, Connection connection) {
        return (Statement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Statement.class}, (_, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        take(sql, connection);
                        if (sql.startsWith("AWS IAM ")) {
                            return false;
                        }
                    }
                    return call(real, method, arguments);
                });
    }

    private void take(String sql, Connection connection) throws SQLException {
        statements.add(sql);
        if (LACKING.matcher(sql).matches()) {
            throw new SQLException("Aurora DSQL lacks this: " + sql, "0A000");
        }
        if (!connection.getAutoCommit()) {
            inTransaction.add(sql);
        }
        if (inTransaction.size() > 1
                && inTransaction.stream().anyMatch(other -> DDL.matcher(other).matches())) {
            throw new SQLException("a transaction of DDL and something else: " + inTransaction, "0A000");
        }
        if (failing.test(sql)) {
            throw new SQLException("schema has been updated by another transaction", "40001");
        }
    }

    private interface Change {
        Object of(Method method, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Change change) {
        return type.cast(Proxy.newProxyInstance(
                AsAuroraDsql.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> change.of(method, call(real, method, arguments))));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
