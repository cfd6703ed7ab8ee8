package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.fields.ParsedField;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of times, as a query has them once it is decoded. */
class TimeFormTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T10:00:00Z, 2026-11-27T10:00:00Z",
        "2026-11-27T10:00:00, 2026-11-27T10:00:00Z",
        "2026-11-27T10:00, 2026-11-27T10:00:00Z",
        "2026-11-27T10:00:00.5, 2026-11-27T10:00:00.500Z",
        "2026-11-27T10:00:00.123456789Z, 2026-11-27T10:00:00.123456789Z",
        "2026-11-27T10:00:00.1234567, 2026-11-27T10:00:00.123456700Z",
        "2026-11-27t10:00:00z, 2026-11-27T10:00:00Z",
        "2026-11-27T10:00:00+02:00, 2026-11-27T08:00:00Z",
        "2026-11-27T10:00:00+0200, 2026-11-27T08:00:00Z",
        "2026-11-27T10:00:00+02, 2026-11-27T08:00:00Z",
        "2026-11-27T10:00:00-05:30, 2026-11-27T15:30:00Z",
        "2026-11-27T10:00:00+0000, 2026-11-27T10:00:00Z",
        "2026-11-27T10:00:00-00:00, 2026-11-27T10:00:00Z",
        "2028-02-29T23:59:59, 2028-02-29T23:59:59Z"
    })
    void a_time_without_an_offset_is_utc_and_any_other_what_it_says(String text, Instant time) {
        assertThat(read(text)).isEqualTo(ParsedField.valid(time));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T10:00:00 02:00, 2026-11-27T08:00:00Z",
        "2026-11-27T10:00:00.5 0200, 2026-11-27T08:00:00.500Z",
        "2026-11-27T10:00:00 02, 2026-11-27T08:00:00Z",
        "2026-11-27 10:00:00 02:00, 2026-11-27T08:00:00Z",
        "2026-11-27 10:00:00+02:00, 2026-11-27T08:00:00Z",
        "2026-11-27 10:00:00, 2026-11-27T10:00:00Z",
        "2026-11-27 10:00, 2026-11-27T10:00:00Z"
    })
    void a_blank_is_the_plus_that_nobody_has_encoded_and_after_a_date_a_t(String text, Instant time) {
        assertThat(read(text)).isEqualTo(ParsedField.valid(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-27",
                "2026-11-27T",
                "2026-11-27T10",
                "20261127T100000Z",
                "27.11.2026T10:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-02-29T00:00:00",
                "2026-11-27T24:00:00Z",
                "2026-11-27T10:00:60Z",
                "2026-11-27T10:00:00,5Z",
                "2026-11-27T10:00:00.",
                "2026-11-27T10:00:00.Z",
                "2026-11-27T10:00:00.1234567890Z",
                "+12026-11-27T10:00:00Z",
                "-2026-11-27T10:00:00Z",
                "2026-11-27  10:00:00",
                " 2026-11-27T10:00:00Z",
                "1795687200"
            })
    void all_else_is_no_time(String text) {
        assertThat(read(text)).isInstanceOf(ParsedField.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T10:00:00ZZ",
                "2026-11-27T10:00:00+02:00+0200",
                "2026-11-27T10:00:00+02:00Z",
                "2026-11-27T10:00:00+02:00:00",
                "2026-11-27T10:00:00+2",
                "2026-11-27T10:00:00+19:00",
                "2026-11-27T10:00:00Zulu",
                "2026-11-27T10:00:00[Europe/Berlin]"
            })
    void neither_is_one_with_two_offsets_or_half_of_one(String text) {
        assertThat(read(text)).isInstanceOf(ParsedField.Wrong.class);
    }

    private static ParsedField<Instant> read(String text) {
        return TimeForm.TIME.reading().apply(JsonNode.createStringNode(text));
    }
}
