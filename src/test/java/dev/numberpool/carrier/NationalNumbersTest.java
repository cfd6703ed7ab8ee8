package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are written without a plus. */
class NationalNumbersTest {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @ParameterizedTest
    @CsvSource({
        "(213) 555-0116, US, +12135550116",
        "2135550116, US, +12135550116",
        "12135550114, US, +12135550114",
        "1-213-555-0114, US, +12135550114",
        "213.555.0116, usa, +12135550116",
        "1 (213) 555 0116, United States, +12135550116",
        "2135550116, CA, +12135550116",
        "6045550100, Canada, +16045550100",
        "020 7946 0123, UK, +442079460123",
        "2079460123, GB, +442079460123",
        "442079460123, United Kingdom, +442079460123",
        "0044 20 7946 0123, GBR, +442079460123",
        "01 42 68 53 00, FR, +33142685300",
        "030 123456, Germany, +4930123456",
        "06 1234 5678, IT, +390612345678",
        "3572340100, US, +13572340100",
    })
    void are_read_as_of_the_country_of_the_row(String text, String country, String number) {
        var report = imports.report("number,number_type,country\n" + text + ",local," + country + "\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(numbers.find(Dialable.of(number))).isPresent();
    }

    @Test
    void are_read_as_of_the_country_of_the_file_where_the_row_names_none() {
        var report = imports(new Country("GB")).report("""
                number,country
                020 7946 0123,
                (213) 555-0116,US
                +4930123456,
                020 7946 0124
                """);

        assertThat(report.refusedRows()).isEmpty();
        assertThat(country("+442079460123")).isEqualTo("GB");
        assertThat(country("+12135550116")).isEqualTo("US");
        assertThat(country("+4930123456")).isEqualTo("DE");
        assertThat(country("+442079460124")).isEqualTo("GB");
    }

    /** As the number tells it, and where that is too new for the plan, as of which it was read. */
    @Test
    void have_the_country_that_they_tell() {
        var report = imports(new Country("US")).report("number,type\n6045550100,\n8005550123,\n3572340100,local\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(country("+16045550100")).isEqualTo("CA");
        assertThat(country("+18005550123")).isEqualTo("US");
        assertThat(country("+13572340100")).isEqualTo("US");
    }

    @Test
    void of_eleven_digits_as_in_north_america_need_no_country() {
        var report = imports.report("number\n12135550114\n16045550100\n18005550123\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(country("+12135550114")).isEqualTo("US");
        assertThat(country("+16045550100")).isEqualTo("CA");
        assertThat(numbers.find(Dialable.of("+18005550123"))
                        .orElseThrow()
                        .listing()
                        .type())
                .isEqualTo(NumberType.TOLL_FREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2135550116",
                "(213) 555-0116",
                "9195550123",
                "919555012345",
                "442079460123",
                "0044 20 7946 0123",
                "5550116",
                "415",
                "11135550114",
                "12131550114",
                "02135550114",
                "121355501145",
                "1213555011",
                "1-213-555-0114",
                "1 2135550114",
                "13800138000",
            })
    void need_a_plus_or_a_country_else(String text) {
        var report = imports.report("number,number_type\n" + text + ",local\n");

        assertThat(report.refusedRows())
                .containsExactly(new RefusedRow(2, "number " + text + " needs a plus or a country"));
        assertThat(numbers.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "213555011,US | number 213555011 is too short for a number of +1",
                "21355501160,US | number 21355501160 is too long for a number of +1",
                "5550116,US | number 5550116 lacks its area code",
                "011 44 20 7946 0123,US | number 011 44 20 7946 0123 is no number of US",
                "0012135550116,DE | number 0012135550116 is no number of DE",
                "12345678901234567890,US | number 12345678901234567890 is no number of US",
                "5550116,AQ | number 5550116 is no number of AQ",
                "2135550116 x5,US | number 2135550116 x5 is neither E.164 nor a short code",
                "2135550116/17,US | number 2135550116/17 is neither E.164 nor a short code",
                "1-800-FLOWERS,US | number 1-800-FLOWERS is neither E.164 nor a short code",
                "213\u00a0555\u00a00116,US | number 213U+00A0555U+00A00116 is neither E.164 nor a short code",
                "+1 213 555 0116,US | number +1 213 555 0116 is neither E.164 nor a short code",
                "+1 (213) 555-0116,US | number +1 (213) 555-0116 is neither E.164 nor a short code",
                "+112135550116,US | number +112135550116 is written +12135550116",
                "(,US | number ( is neither E.164 nor a short code",
                "2135550116,Atlantis"
                        + " | number 2135550116 needs a plus or a country; country Atlantis is not a country of ISO 3166",
            })
    void that_are_none_of_their_country_are_refused(String row, String reason) {
        var report = imports.report("number,country\n" + row + "\n");

        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.21356E+10",
                "1,21356E+10",
                "1.21356e10",
                "1E+10",
                "+1.21356E+10",
                "2.13555E+09",
                "1.2135550114E10"
            })
    void that_a_spreadsheet_has_cut_are_refused_as_such(String text) {
        for (var each : new Imports[] {imports, imports(new Country("US"))}) {
            var report = each.report("number;country\n" + text + ";US\n" + text + ";\n");

            assertThat(report.refusedRows())
                    .extracting(RefusedRow::reason)
                    .containsOnly("number " + text + " is not whole: the spreadsheet has cut this number");
            assertThat(report.refused()).isEqualTo(2);
        }
    }

    /** With the zero behind the point, 213555011 would be a number of ten digits. */
    @ParameterizedTest
    @ValueSource(strings = {"2135550116.0", "213555011.0", "21355501.00", "12135550114,0"})
    void that_a_spreadsheet_has_made_fractions_of_are_refused_as_such(String text) {
        var report = imports.report("number;country\n" + text + ";US\n");

        assertThat(report.refusedRows())
                .containsExactly(new RefusedRow(
                        2, "number " + text + " is a fraction: the spreadsheet has changed this number"));
    }

    @Test
    void are_the_same_line_as_with_a_plus() {
        var report = imports.report("number,country\n+12135550116,\n2135550116,US\n(213) 555-0116,US\n12135550116,\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusedRows())
                .containsExactly(
                        new RefusedRow(3, "the number is in line 2 already"),
                        new RefusedRow(4, "the number is in line 2 already"),
                        new RefusedRow(5, "the number is in line 2 already"));
    }

    /** Saint Helena has them, and no ZIP codes of five digits. */
    @Test
    void of_five_digits_are_short_codes_unless_the_row_says_otherwise() {
        var report = imports.report("""
                number,number_type,country
                22158,local,SH
                24273,short code,US
                10001,,US
                24273,local,
                90001,local,US
                """);

        assertThat(report.added()).isEqualTo(2);
        assertThat(numbers.find(Dialable.of("+29022158"))).isPresent();
        assertThat(numbers.find(Dialable.of("24273"))).isPresent();
        assertThat(report.refusedRows())
                .containsExactly(
                        new RefusedRow(4, "a short code needs number_type short_code"),
                        new RefusedRow(5, "number_type local contradicts the number"),
                        new RefusedRow(6, "number 90001 is too short for a number of +1"));
    }

    private Imports imports(Country country) {
        return new Imports(numbers, new FileHints(Map.of(), Optional.of(country)));
    }

    private String country(String number) {
        return numbers.find(Dialable.of(number))
                .orElseThrow()
                .listing()
                .country()
                .code();
    }
}
