package dev.numberpool.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Unavailable;
import dev.numberpool.core.order.pending.BestEffort;
import dev.numberpool.core.order.pending.NotAllDone;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the log has of a function that failed while nobody waited for its answer. */
class FunctionFailureTest {

    private final RecordingLogger log = new RecordingLogger();

    @Test
    void orders_that_could_not_be_filled_are_one_line_with_their_ids() {
        var work = new BestEffort();
        work.attempt("order 01a21f14", () -> {
            throw new Unavailable("out of reach");
        });
        var thrown = Assertions.catchThrowableOfType(NotAllDone.class, work::end);

        new FunctionFailure("TendBulkOrders", thrown).log(log, "a scheduled run");

        assertThat(log.lines)
                .containsExactly(
                        "ERROR a scheduled run: the function TendBulkOrders failed: 1 of 1 failed: order 01a21f14: out"
                                + " of reach null");
    }

    @Test
    void what_is_out_of_reach_is_one_line_too() {
        new FunctionFailure("ReturnToStock", new Unavailable(new IllegalStateException("no table")))
                .log(log, "a scheduled run");

        assertThat(log.lines)
                .containsExactly("ERROR a scheduled run: the function ReturnToStock failed: out of reach for now"
                        + " (java.lang.IllegalStateException: no table) null");
    }

    @Test
    void what_should_not_happen_is_told_with_all_that_was_thrown() {
        var failure = new FunctionFailure("ReturnToStock", new IllegalArgumentException("a bug"));

        failure.log(log, "a scheduled run");

        assertThat(log.lines).containsExactly("ERROR a scheduled run " + failure);
    }

    /** Each entry as its level, its message, and what was thrown. */
    private static final class RecordingLogger implements System.Logger {

        final List<String> lines = new ArrayList<>();

        @Override
        public String getName() {
            return "recording";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            lines.add(level + " " + message + " " + thrown);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... values) {
            lines.add(level + " " + format + " null");
        }
    }
}
