package dev.numberpool.history;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the codes of PostgreSQL's errors mean to us.
 *
 * @see <a href="https://www.postgresql.org/docs/16/errcodes-appendix.html">PostgreSQL Error Codes</a>
 */
final class SqlState {

    /** serialization_failure: all that Aurora DSQL says of two transactions that met. */
    private static final String LOST_RACE = "40001";

    /** connection_exception, with all its kinds. */
    private static final String CONNECTION_CLASS = "08";

    /** too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now. */
    private static final Set<String> OUT_OF_REACH = Set.of("53300", "57P01", "57P02", "57P03");

    /** data_exception, integrity_constraint_violation, program_limit_exceeded, each with all its kinds. */
    private static final Set<String> FOR_GOOD = Set.of("22", "23", "54");

    private SqlState() {}

    static boolean isLostRace(Throwable failure) {
        return causes(failure).map(SqlState::state).anyMatch(LOST_RACE::equals);
    }

    /** Whether the very same rows would be refused another time too. */
    static boolean isRefusedForGood(Throwable failure) {
        return causes(failure).anyMatch(cause -> switch (cause) {
            case IllegalArgumentException _ -> true; // a value that cannot even be sent: a time beyond all of SQL's
            default -> isRefusedForGood(state(cause));
        });
    }

    private static boolean isRefusedForGood(String state) {
        return FOR_GOOD.stream().anyMatch(state::startsWith);
    }

    /** Whether there was no connection to be had, or it broke. */
    static boolean isOutOfReach(Throwable failure) {
        return causes(failure).anyMatch(cause -> switch (cause) {
            case SQLTransientConnectionException _ -> true; // the pool has waited in vain
            case ConnectionException _ -> true; // found broken before its first statement
            default -> isOutOfReach(state(cause));
        });
    }

    private static boolean isOutOfReach(String state) {
        return state.startsWith(CONNECTION_CLASS) || OUT_OF_REACH.contains(state);
    }

    /** Empty where there is none. */
    private static String state(Throwable cause) {
        return cause instanceof SQLException sql ? Objects.requireNonNullElse(sql.getSQLState(), "") : "";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
