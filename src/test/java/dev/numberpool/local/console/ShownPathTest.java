package dev.numberpool.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/phone-numbers",
                "/v1/phone-numbers/01980000-0000-7000-8000-000000000001/campaign",
                "/v1/numbers/num_01980000000070008000000000000001",
                "/inventory/2026/20260301-may.csv",
                "/v1/phone-numbers/123456",
                "/v1/phone-numbers/1234567890123456",
                "/%zz",
                "//x"
            })
    void a_path_without_a_number_is_shown_as_it_came(String path) {
        assertThat(ShownPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/phone-numbers/+14155550123, /v1/phone-numbers/+#",
        "/v1/phone-numbers/%2B14155550123/campaign, /v1/phone-numbers/+#/campaign",
        "/v1/phone-numbers/%2b%31%34155550123, /v1/phone-numbers/+#",
        "/v1/phone-numbers/14155550123, /v1/phone-numbers/+#",
        "/v1/phone-numbers/(415)%20555-0123, /v1/phone-numbers/+#",
        "/v1/phone-numbers/1234567, /v1/phone-numbers/+#",
        "/inventory/of-+14155550123.csv, /inventory/+#"
    })
    void of_a_segment_with_a_number_nothing_else_is_left(String path, String shown) {
        assertThat(ShownPath.of(path)).isEqualTo(shown);
    }

    @Test
    void what_a_terminal_could_obey_is_a_question_mark() {
        assertThat(ShownPath.of("/v1/\u001b[2Jx\u009b\u00e9")).isEqualTo("/v1/?[2Jx??");
    }

    @Test
    void a_request_without_a_target_has_a_hyphen() {
        assertThat(ShownPath.of(null)).isEqualTo("-");
    }
}
