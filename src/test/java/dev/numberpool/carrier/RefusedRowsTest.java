package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.number.InMemoryPhoneNumbers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedRowsTest {

    private static final String HEADER = "number,number_type,country,provider,sms_enabled,mms_enabled,voice_enabled\n";

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | number nonsense is neither E.164 nor a short code",
                "+1 415 555 0100 | number +1 415 555 0100 is neither E.164 nor a short code",
                ",local | number is missing",
                "+14155550100,mobile | number_type mobile is not local, toll_free or short_code",
                "+14155550100,short_code | number_type short_code contradicts the number",
                "24273,local | number_type local contradicts the number",
                "24273 | a short code needs number_type short_code",
                "+14155550100,,Atlantis | country Atlantis is not a country of ISO 3166",
                "+14155550100,,ZZ | country ZZ is not a country of ISO 3166",
                "+14155550100,,,,maybe | sms_enabled maybe is neither true nor false",
                "+14155550100,,,,,2 | mms_enabled 2 is neither true nor false",
                "+14155550100,,,,,,on | voice_enabled on is neither true nor false",
                "+19005550100 | number_type is missing and cannot be told from +19005550100",
                "+80012345678 | country is missing and cannot be told from +80012345678",
                "+14155550100,,,Acme, Inc,true,true,true,true | 9 fields in a row under 7 columns",
            })
    void a_bad_row_is_refused_with_its_line_and_reason_and_the_others_are_loaded(String row, String reason) {
        var report = imports.report(HEADER + "+16045550100\n" + row + "\n+16045550101\n");

        assertThat(report.refusedRows()).containsExactly(new RefusedRow(3, reason));
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(2);
        assertThat(numbers.size()).isEqualTo(2);
    }

    @Test
    void a_bad_row_is_told_everything_that_is_wrong_with_it() {
        var report = imports.report(HEADER + "415,pager,Atlantis,,x,,\n");

        assertThat(report.refusedRows())
                .containsExactly(new RefusedRow(
                        2,
                        "number 415 needs a plus or a country"
                                + "; number_type pager is not local, toll_free or short_code"
                                + "; country Atlantis is not a country of ISO 3166"
                                + "; sms_enabled x is neither true nor false"));
    }

    @Test
    void the_second_of_two_equal_numbers_is_refused_with_the_line_of_the_first() {
        var report = imports.report("number,provider\n+14155550100,Acme\n+14155550101,\n+14155550100,Other\n");

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refusedRows()).containsExactly(new RefusedRow(4, "the number is in line 2 already"));
    }

    @Test
    void a_number_whose_first_row_was_bad_is_loaded_from_the_second() {
        var report = imports.report("number,country\n+14155550100,XX\n+14155550100,US\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(Imports.lines(report)).containsExactly(2L);
    }

    @Test
    void a_quote_left_open_costs_its_own_row_only() {
        var rows = new StringBuilder("number,provider\n+14155550100,\"Acme\n");
        for (int number = 101; number < 200; number++) {
            rows.append("+14155550").append(number).append(",Acme\n");
        }

        var report = imports.report(rows.toString());

        assertThat(report.added()).isEqualTo(99);
        assertThat(report.refusedRows())
                .containsExactly(
                        new RefusedRow(2, "broken quotes: a quoted field must be closed, with only a comma after it"));
    }

    @Test
    void text_behind_a_closing_quote_costs_its_own_row_only() {
        var report = imports.report("number,provider\n+14155550100,\"Acme\"x\n+14155550101,\"Acme\"\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(Imports.lines(report)).containsExactly(2L);
    }

    @Test
    void a_row_behind_one_of_several_lines_has_the_line_it_begins_at() {
        var report = imports.report("number,provider\n+14155550100,\"a\n\nb\"\n+14155550101,\"x\"\"\ny\"z\nbad,\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(Imports.lines(report)).containsExactly(5L, 6L, 7L);
    }

    @Test
    void a_row_that_is_not_utf_8_costs_its_own_row_only() {
        byte[] latin1 = "number,provider\n+14155550100,Télé\n+14155550101,Acme\n".getBytes(StandardCharsets.ISO_8859_1);

        var report = imports.report(latin1);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, "not UTF-8 text"));
    }

    @Test
    void an_endless_row_costs_its_own_row_only() {
        var report = imports.report("number,provider\n+14155550100," + "x".repeat(1_000_000) + "\n+14155550101,Acme\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, "longer than 16384 bytes"));
    }

    @Test
    void a_provider_that_is_a_novel_is_refused() {
        var report = imports.report("number,provider\n+14155550100," + "x".repeat(101) + "\n");

        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, "provider is longer than 100 characters"));
    }

    @Test
    void of_very_many_bad_rows_the_first_are_kept_and_all_are_counted() {
        var report = imports.report("number\n" + "nonsense\n".repeat(20_000));

        assertThat(report.refused()).isEqualTo(20_000);
        assertThat(report.refusedRows()).hasSize(ImportReport.MOST_REFUSED_ROWS);
        assertThat(report.refusedRows().getLast().line()).isEqualTo(ImportReport.MOST_REFUSED_ROWS + 1L);
    }
}
