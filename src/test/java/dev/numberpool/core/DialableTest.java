package dev.numberpool.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialableTest {

    @ParameterizedTest
    @ValueSource(strings = {"+14155550100", "+442079460000", "+1234567", "+123456789012345"})
    void an_international_number_with_its_plus_is_e164(String text) {
        assertThat(Dialable.parse(text)).contains(new E164(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24273", "242733"})
    void five_or_six_digits_are_a_short_code(String text) {
        assertThat(Dialable.parse(text)).contains(new ShortCode(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "14155550100",
                "+1 415 555 0100",
                "+1415555010a",
                "+04155550100",
                "+123456",
                "911",
                "2427333",
                "+1234567890123456",
                " +14155550100",
                "+14155550100\n",
                "+١٤١٥٥٥٥٠١٠٠"
            })
    void anything_else_is_no_number(String text) {
        assertThat(Dialable.parse(text)).isEmpty();
    }

    @Test
    void of_throws_where_parse_is_empty() {
        assertThatThrownBy(() -> Dialable.of("911")).isInstanceOf(IllegalArgumentException.class);
    }
}
