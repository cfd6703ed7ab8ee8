package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 2026-06-01T12:00:00Z, 2026-06-01T12:00:00Z",
        "PT0S, 2026-06-01T12:00:00.001Z, 2026-06-01T12:00:01Z",
        "PT2S, 2026-06-01T12:00:00.999Z, 2026-06-01T12:00:03Z",
        "PT0.5S, 2026-06-01T12:00:00.500Z, 2026-06-01T12:00:01Z",
        "P30D, 2026-06-01T12:00:00Z, 2026-07-01T12:00:00Z"
    })
    void it_ends_at_a_whole_second_and_never_too_early(Duration length, Instant end, Instant until) {
        assertThat(new Quarantine(length).after(end)).isEqualTo(until);
    }

    @Test
    void none_is_below_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarantine(Duration.ofMillis(-1)));
    }

    @ParameterizedTest
    @CsvSource({"PT2S, 2s", "P30D, 720h", "P1D, 24h"})
    void it_is_set_as_a_duration(String iso, String other) {
        for (String text : new String[] {iso, other}) {
            try (var application = ApplicationContext.run(Map.of("numberpool.quarantine", text))) {
                assertThat(application.getBean(Quarantine.class).length()).isEqualTo(Duration.parse(iso));
            }
        }
    }

    @Test
    void without_a_setting_it_is_thirty_days() {
        try (var application = ApplicationContext.run()) {
            assertThat(application.getBean(Quarantine.class).length()).isEqualTo(Duration.ofDays(30));
        }
    }
}
