package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.stock.NumberPattern.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "FLOWERS 3569377",
                "flowers 3569377",
                "Pizza4U 7499248",
                "ABCDEFGHIJKLMNO 222333444555666",
                "PQRSTUVWXYZ 77778889999",
                "+1800GO 180046",
                "5*5 5*5"
            })
    void letters_are_the_digits_of_a_telephones_keypad(String text, String digits) {
        assertThat(NumberPattern.parse(text))
                .map(pattern -> pattern.text().replace("+", ""))
                .contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "5+5",
                "++5",
                "5-5",
                "5 5",
                "5?5",
                "5.5",
                "5#",
                "%",
                "Ä",
                "ß",
                "٥",
                "é",
                "[0-9]",
                "1234567890123456",
                "ABCDEFGHIJKLMNOP",
                "****************"
            })
    void nothing_but_digits_letters_and_asterisks_is_a_pattern_and_no_more_than_15_of_them(String text) {
        assertThat(NumberPattern.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "415, CONTAINS, +14155550100, true",
        "14155550100, CONTAINS, +14155550100, true",
        "0100, CONTAINS, +14155550100, true",
        "0101, CONTAINS, +14155550100, false",
        "+1415, CONTAINS, +14155550100, true",
        "+415, CONTAINS, +14155550100, false",
        "4*5, CONTAINS, +14155550100, true",
        "4*1, CONTAINS, +14155550100, false",
        "*1415, CONTAINS, +14155550100, false",
        "+*415, CONTAINS, +14155550100, true",
        "00*, CONTAINS, +14155550100, false"
    })
    void digits_are_anywhere_in_a_number_and_with_a_plus_sign_where_it_begins(
            String text, Place place, String number, boolean matches) {
        assertMatches(text, place, number, matches);
    }

    @ParameterizedTest
    @CsvSource({
        "415, STARTS_WITH, +14155550100, true",
        "1415, STARTS_WITH, +14155550100, false",
        "4155550100, STARTS_WITH, +14155550100, true",
        "41555501001, STARTS_WITH, +14155550100, false",
        "*15, STARTS_WITH, +14155550100, true",
        "20, STARTS_WITH, +442079460000, true",
        "30, STARTS_WITH, +380301234567, true",
        "24, STARTS_WITH, 24273, true",
        "42, STARTS_WITH, 24273, false",
        "0100, ENDS_WITH, +14155550100, true",
        "010, ENDS_WITH, +14155550100, false",
        "01*0, ENDS_WITH, +14155550100, true",
        "14155550100, ENDS_WITH, +14155550100, true",
        "*14155550100, ENDS_WITH, +14155550100, false",
        "024273, ENDS_WITH, 24273, false",
        "4273, ENDS_WITH, 24273, true"
    })
    void digits_are_where_the_national_number_begins_or_at_its_end(
            String text, Place place, String number, boolean matches) {
        assertMatches(text, place, number, matches);
    }

    @Test
    void a_plus_sign_has_no_place_in_a_national_number_nor_at_an_end() {
        var pattern = NumberPattern.parse("+1415").orElseThrow();

        assertThatThrownBy(() -> pattern.at(Place.STARTS_WITH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pattern.at(Place.ENDS_WITH)).isInstanceOf(IllegalArgumentException.class);
        assertThat(pattern.at(Place.CONTAINS)).isEqualTo(pattern);
    }

    @Test
    void every_place_is_found_by_the_name_it_has_for_callers() {
        for (Place place : Place.values()) {
            assertThat(Place.parse(place.text())).contains(place);
        }
        assertThat(Place.parse("STARTS_WITH")).isEmpty();
    }

    private static void assertMatches(String text, Place place, String number, boolean matches) {
        var pattern = NumberPattern.parse(text).orElseThrow().at(place);

        assertThat(pattern.matches(Dialable.of(number))).isEqualTo(matches);
    }
}
