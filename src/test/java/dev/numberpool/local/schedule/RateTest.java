package dev.numberpool.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.local.template.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");

    @ParameterizedTest
    @CsvSource({
        "rate(1 minute), PT1M",
        "rate(2 minutes), PT2M",
        "rate(15 minutes), PT15M",
        "rate(1 hour), PT1H",
        "rate(10 hours), PT10H",
        "rate(1 day), PT24H",
        "rate(7 days), PT168H",
    })
    void a_rate_is_due_in_steps(String expression, Duration step) {
        assertThat(rate(expression).next(NOW, NOW)).isEqualTo(NOW.plus(step));
    }

    @Test
    void a_time_that_has_passed_meanwhile_is_left_out() {
        var rate = rate("rate(1 minute)");

        assertThat(rate.next(NOW, NOW.plusSeconds(59))).isEqualTo(NOW.plusSeconds(60));
        assertThat(rate.next(NOW, NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(120));
        assertThat(rate.next(NOW, NOW.plusSeconds(150))).isEqualTo(NOW.plusSeconds(180));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rate(0 minutes)",
                "rate(1 minutes)",
                "rate(5 minute)",
                "rate(30 seconds)",
                "rate(1.5 hours)",
                "cron(0 10 * * ? *)",
                "at(2026-03-01T12:00:00)",
                "every minute",
            })
    void any_other_expression_is_refused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> rate(expression));
    }

    private static Rate rate(String expression) {
        return Rate.of(new Schedule("Sweep", "Every", expression, Optional.empty()));
    }
}
