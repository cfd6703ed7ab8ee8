package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line has one text in the inventory, and whatever is in it some line can have. */
class CanonicalRowsTest {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @Test
    void of_two_writings_of_a_line_the_canonical_one_is_loaded_and_the_other_is_told_it() {
        var report = imports.report("number\n+12135550110\n+112135550110\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusedRows())
                .containsExactly(new RefusedRow(3, "number +112135550110 is written +12135550110"));
        assertThat(numbers.find(Dialable.of("+12135550110"))).isPresent();
        assertThat(numbers.size()).isEqualTo(1);
    }

    @Test
    void a_row_that_names_type_and_country_is_held_to_the_plan_too() {
        var report = imports.report("""
                number,number_type,country
                +1213555011,local,US
                +121355501100,local,US
                +13572340100,local,US
                """);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusedRows())
                .containsExactly(
                        new RefusedRow(2, "number +1213555011 is too short for a number of +1"),
                        new RefusedRow(3, "number +121355501100 is too long for a number of +1"));
        assertThat(numbers.find(Dialable.of("+13572340100"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15551234567,local,US",
                "+13572340100,local,CA",
                "+14365550100,toll_free,US",
                "+19005550100,local,US",
                "+390612345678,local,IT",
                "+5491123456789,local,AR",
                "+441481123456,local,GB",
                "+80012345678,toll_free,US",
                "+80812345678,local,DE",
                "+18005550123,toll_free,CA",
                "+14155550123,local,CA",
            })
    void what_the_plan_does_not_know_better_a_row_may_say(String row) {
        var report = imports.report("number,number_type,country\n" + row + "\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.added()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+4402079460123,local,GB | number +4402079460123 is written +442079460123",
                "+440000000000,local,GB | number +440000000000 is written +44000000000",
                "+86013800138000,local,CN | number +86013800138000 is written +8613800138000",
                "+5215512345678,local,MX | number +5215512345678 is too long for a number of +52",
                "+33123456789012,local,FR | number +33123456789012 is too long for a number of +33",
                "+3312345,local,FR | number +3312345 is too short for a number of +33",
                "+18765550,local,JM | number +18765550 lacks its area code",
                "+999123456789,local,US | number +999123456789 begins with no calling code",
                "+800123456789,toll_free,US | number +800123456789 is too long for a number of +800",
                "+18005550100,local,US | number_type local contradicts the number",
                "+14155550100,toll_free,US | number_type toll_free contradicts the number",
                "+448081570000,local,GB | number_type local contradicts the number",
                "+80012345678,local,US | number_type local contradicts the number",
                "+4930123456,local,US | country US contradicts the number's calling code",
                "+13572340100,local,DE | country DE contradicts the number's calling code",
                "+4930123456,toll_free,AT"
                        + " | number_type toll_free contradicts the number; country AT contradicts the number's calling code",
            })
    void what_the_plan_knows_better_is_refused_though_type_and_country_are_filled_in(String row, String reason) {
        var report = imports.report("number,number_type,country\n" + row + "\n");

        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, reason));
        assertThat(numbers.size()).isZero();
    }

    /** ZIP codes, or what a spreadsheet has left of a number. */
    @ParameterizedTest
    @ValueSource(strings = {"number\n10001\n100234\n", "number,number_type,country\n10001,,\n100234, ,US\n"})
    void digits_alone_are_no_short_code(String file) {
        var report = imports.report(file);

        assertThat(report.refusedRows())
                .containsExactly(
                        new RefusedRow(2, "a short code needs number_type short_code"),
                        new RefusedRow(3, "a short code needs number_type short_code"));
        assertThat(numbers.size()).isZero();
    }

    @Test
    void a_short_code_that_is_said_to_be_one_is_loaded() {
        var report = imports.report("number,number_type\n10001,short_code\n100234,SHORT_CODE\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.added()).isEqualTo(2);
    }
}
