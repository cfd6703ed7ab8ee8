package dev.numberpool.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.local.Schedule;
import dev.numberpool.local.Schedule.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

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
    void a_rate_is_due_at_once_and_then_in_steps(String expression, Duration step) {
        var rate = times(expression, "UTC");

        assertThat(rate.first(NOW)).contains(NOW);
        assertThat(rate.next(NOW, NOW)).contains(NOW.plus(step));
    }

    @Test
    void a_time_that_has_passed_meanwhile_is_left_out() {
        var rate = times("rate(1 minute)", "UTC");

        assertThat(rate.next(NOW, NOW.plusSeconds(59))).contains(NOW.plusSeconds(60));
        assertThat(rate.next(NOW, NOW.plusSeconds(60))).contains(NOW.plusSeconds(120));
        assertThat(rate.next(NOW, NOW.plusSeconds(150))).contains(NOW.plusSeconds(180));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 10 * * ? *) | UTC | 2026-03-02T10:00:00Z",
                "cron(0 14 * * ? *) | Europe/Berlin | 2026-03-01T13:00:00Z",
                "cron(0/15 * * * ? *) | UTC | 2026-03-01T12:45:00Z",
                "cron(0 18 ? * MON-FRI *) | UTC | 2026-03-02T18:00:00Z",
                "cron(0 8 L * ? *) | UTC | 2026-03-31T08:00:00Z",
                "cron(0 8 ? * 2#1 *) | UTC | 2026-03-02T08:00:00Z",
            })
    void a_cron_is_due_at_its_next_minute(String expression, String zone, Instant due) {
        var cron = times(expression, zone);

        assertThat(cron.first(NOW)).contains(due);
        assertThat(cron.next(due, due).orElseThrow()).isAfter(due);
    }

    @Test
    void a_cron_of_a_year_that_is_over_is_never_due() {
        assertThat(times("cron(0 10 * * ? 2020)", "UTC").first(NOW)).isEmpty();
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
                "cron(0 10 * * ?)",
                "cron(61 10 * * ? *)",
                "cron(0 10 * * * *)",
                "at(2026-03-01T12:00:00)",
                "every minute",
            })
    void any_other_expression_is_refused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> times(expression, "UTC"));
    }

    private static Times times(String expression, String zone) {
        return Times.of(new Schedule("Sweep", "Every", Sender.RULE, expression, ZoneId.of(zone), Optional.empty()));
    }
}
