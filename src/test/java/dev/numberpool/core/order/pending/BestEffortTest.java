package dev.numberpool.core.order.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.numberpool.core.Unavailable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestEffortTest {

    private final BestEffort work = new BestEffort();

    @Test
    void where_nothing_fails_nothing_is_told() {
        work.attempt("order a", () -> {});

        assertThatCode(work::end).doesNotThrowAnyException();
    }

    @Test
    void each_failure_is_named_with_what_is_at_the_bottom_of_it_in_one_line() {
        work.attempt("order a", () -> {
            throw new Unavailable(new IllegalStateException("call", new IOException("connection\nrefused")));
        });
        work.attempt("order b", () -> {});
        work.attempt("order c", () -> {
            throw new Unavailable("the order has no time left");
        });

        assertThat(told())
                .isEqualTo("2 of 3 failed: order a: out of reach for now (java.io.IOException: connection refused);"
                        + " order c: the order has no time left");
    }

    @Test
    void what_should_never_happen_is_told_with_its_place() {
        work.attempt("order a", () -> {
            throw new IllegalArgumentException("a bug");
        });

        assertThat(told())
                .startsWith("1 of 1 failed: order a: java.lang.IllegalArgumentException: a bug at "
                        + BestEffortTest.class.getName() + ".")
                .doesNotContain("\n");
    }

    @Test
    void of_many_failures_the_first_ten_are_named_and_all_were_attempted() {
        var done = new AtomicInteger();
        IntStream.rangeClosed(1, 12)
                .forEach(order -> work.attempt("order " + order, () -> {
                    done.incrementAndGet();
                    throw new Unavailable("gone");
                }));

        assertThat(told()).endsWith("order 10: gone; and 2 more").doesNotContain("order 11");
        assertThat(done).hasValue(12);
    }

    private String told() {
        var failure = catchThrowableOfType(NotAllDone.class, work::end);
        return String.valueOf(failure.getMessage());
    }
}
