package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code stands for itself: which of them a database sends when it goes down is its own affair. */
class SqlStateTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "53300", "57P01", "57P02", "57P03"})
    void where_there_is_no_connection_the_database_is_out_of_reach(String state) {
        assertMeaning(state, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23502", "23505", "23514", "54000"})
    void what_would_be_refused_another_time_too_is_refused_for_good(String state) {
        assertMeaning(state, false, true, false);
    }

    @Test
    void who_lost_a_race_tries_again() {
        assertMeaning("40001", false, false, true);
    }

    /** A full disk, a table that is not there yet, a role that is not let in yet, a statement that took too long. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "42P01", "42501", "57014", "25P02", "XX000"})
    void what_people_can_mend_is_none_of_these(String state) {
        assertMeaning(state, false, false, false);
    }

    @Test
    void a_failure_without_a_code_is_none_of_these() {
        assertMeaning(new SQLException("no state"), false, false, false);
        assertMeaning(new IllegalStateException("no SQL"), false, false, false);
    }

    @Test
    void a_pool_that_waits_in_vain_and_a_connection_that_was_found_broken_are_out_of_reach() {
        assertMeaning(new SQLTransientConnectionException("timed out"), true, false, false);
        assertMeaning(new ConnectionException("broken"), true, false, false);
    }

    private static void assertMeaning(String state, boolean outOfReach, boolean forGood, boolean lostRace) {
        assertMeaning(new SQLException("refused", state), outOfReach, forGood, lostRace);
        assertMeaning(new BatchUpdateException("refused", state, new int[0]), outOfReach, forGood, lostRace);
    }

    /** However deep it is wrapped. */
    private static void assertMeaning(Exception failure, boolean outOfReach, boolean forGood, boolean lostRace) {
        var wrapped = new IllegalStateException(new IllegalStateException(failure));
        assertThat(SqlState.isOutOfReach(wrapped)).as("out of reach").isEqualTo(outOfReach);
        assertThat(SqlState.isRefusedForGood(wrapped)).as("for good").isEqualTo(forGood);
        assertThat(SqlState.isLostRace(wrapped)).as("lost race").isEqualTo(lostRace);
    }
}
