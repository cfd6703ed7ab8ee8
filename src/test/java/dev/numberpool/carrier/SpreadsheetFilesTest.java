package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Separators, encodings and marks of the spreadsheets that files come from. */
class SpreadsheetFilesTest {

    private static final Dialable NUMBER = Dialable.of("+12135550116");

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_header_tells_what_separates_the_fields(String separator) {
        String file = """
                number~provider~sms

                ~~
                +12135550116~"a; b, c|\td"~no
                nonsense~~
                """;

        var report = imports.report(file.replace("~", separator));

        assertThat(report.added()).isEqualTo(1);
        assertThat(Imports.lines(report)).containsExactly(5L);
        assertThat(listing().provider()).isEqualTo("a; b, c|\td");
        assertThat(listing().capabilities()).isEqualTo(new Capabilities(false, true, true));
    }

    @Test
    void a_separator_within_names_of_columns_does_not_win_over_that_between_them() {
        var report =
                imports.report("number;\"city, state, zip\";provider\n+12135550116;\"Los Angeles, CA, 90001\";Acme\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("city, state, zip");
        assertThat(listing().provider()).isEqualTo("Acme");
    }

    @Test
    void a_header_in_quotes_may_have_line_breaks_whatever_separates_it() {
        var report = imports.report(
                "\"number\"\t\"sms\n(outbound)\"\t\"carrier\"\n\"+12135550116\"\t\"no\"\t\"Acme\"\nbad\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("smsU+000A(outbound)");
        assertThat(Imports.lines(report)).containsExactly(4L);
    }

    @Test
    void broken_quotes_are_told_with_the_separator_of_the_file() {
        var report = imports.report("number;provider\n+12135550116;\"Acme\"x\n");

        assertThat(report.refusedRows())
                .containsExactly(new RefusedRow(
                        2, "broken quotes: a quoted field must be closed, with only a semicolon after it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "sep=,", "sep=\t", "\"sep=;\"", "sep=;;;;", "\uFEFFsep=;", "\n;;\nsep=;"})
    void a_line_that_tells_the_separator_is_no_header(String told) {
        var report = imports.report(told + "\nnumber;provider\n+12135550116;Acme\nnonsense;\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(Imports.lines(report))
                .containsExactly(4L + told.chars().filter(each -> each == '\n').count());
    }

    @Test
    void only_the_first_line_tells_the_separator() {
        assertThat(imports.outcome("sep=;\nsep=;\nnumber\n+12135550116\n"))
                .isEqualTo(new RefusedFile("line 2: no column \"number\" in the header sep=;"));
        assertThat(imports.outcome("sep=;\n\n")).isEqualTo(new RefusedFile("the file is empty"));
    }

    static Stream<byte[]> encodings() {
        String file =
                "number,provider\r\n+12135550116,T\u00e9l\u00e9 \u0a00\u0d00\ud83d\ude00\rnonsense,\u010a\n\n+12135550117,x";
        return Stream.of(
                bytes(file, StandardCharsets.UTF_8),
                bytes("\uFEFF" + file, StandardCharsets.UTF_8),
                bytes("\uFEFF" + file, StandardCharsets.UTF_16LE),
                bytes("\uFEFF" + file, StandardCharsets.UTF_16BE));
    }

    /** With characters that have the bytes of line ends in them. */
    @ParameterizedTest
    @MethodSource("encodings")
    void what_a_byte_order_mark_says_is_how_the_file_is_read(byte[] file) {
        var report = imports.report(file);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.ignoredColumns()).isEmpty();
        assertThat(Imports.lines(report)).containsExactly(3L);
        assertThat(listing().provider()).isEqualTo("T\u00e9l\u00e9 \u0a00\u0d00\ud83d\ude00");
    }

    @Test
    void a_row_of_utf_16_that_is_none_costs_itself_only() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("\uFEFFnumber,provider\n+12135550116,", StandardCharsets.UTF_16LE));
        file.writeBytes(new byte[] {0x00, (byte) 0xD8});
        file.writeBytes(bytes(
                "\n+12135550117,Acme\n" + "x".repeat(8_193) + "\n" + "y".repeat(8_192) + "\n",
                StandardCharsets.UTF_16LE));
        file.write('z');

        var report = imports.report(file.toByteArray());

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refusedRows())
                .extracting(RefusedRow::line, row -> row.reason().replaceAll("y+", "y"))
                .containsExactly(
                        tuple(2L, "not UTF-16 text"),
                        tuple(4L, "longer than 16384 bytes"),
                        tuple(5L, "number y… is neither E.164 nor a short code"),
                        tuple(6L, "not UTF-16 text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0+12135550116\u00a0",
                "\u202d+12135550116\u202c",
                "\u200e+12135550116",
                "+12135550116\u200b\u200b",
                "\uFEFF+12135550116",
                "\u2060 +12135550116 \u3000",
                "\u2007\t+12135550116\u202f",
                "=\"+12135550116\"",
                "\"=\"\"+12135550116\"\"\"",
                " =\" +12135550116\u00a0\" ",
                "'+12135550116",
                "\" '+12135550116\"",
                "=\"'+12135550116\"",
            })
    void what_stands_around_a_number_and_is_not_of_it_is_taken_off(String cell) {
        var report = imports.report("number,provider\n" + cell + ",Acme\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(numbers.find(NUMBER)).isPresent();
    }

    @Test
    void every_other_value_is_freed_of_it_too_but_a_name_keeps_its_apostrophe() {
        var report = imports.report("""
                number,type,country,carrier,sms
                +12135550116,\u00a0local\u200b,="US",'s-Gravenhage\u00a0Telecom\u00a0,'no
                \u00a0,\u200b,,,
                """);

        assertThat(report.refusedRows()).isEmpty();
        assertThat(listing().provider()).isEqualTo("'s-Gravenhage\u00a0Telecom");
        assertThat(listing().capabilities()).isEqualTo(new Capabilities(false, true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1\u00a0213\u00a0555\u00a00116 | number +1U+00A0213U+00A0555U+00A00116 is neither E.164 nor a short code",
                "+1213\u200b5550116 | number +1213U+200B5550116 is neither E.164 nor a short code",
                "=+12135550116 | number =+12135550116 is neither E.164 nor a short code",
                "''+12135550116 | number '+12135550116 is neither E.164 nor a short code",
                "+12135550116,to\u00adll_free | number_type toU+00ADll_free is not local, toll_free or short_code",
                "+12135550116,,U\u202fS\u200d1 | country UU+202FSU+200D1 is not a country of ISO 3166",
            },
            quoteCharacter = '`')
    void what_stands_within_a_value_and_nobody_sees_is_shown(String row, String reason) {
        var report = imports.report("number,number_type,country\n" + row + "\n");

        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "yes, true",
        "y, true",
        "Y, true",
        "t, true",
        "1, true",
        "false, false",
        "False, false",
        "no, false",
        "N, false",
        "f, false",
        "0, false",
    })
    void yes_and_no_are_said_in_many_words(String word, boolean meant) {
        assertThat(imports.report("number,sms\n+12135550116," + word + "\n").added())
                .isEqualTo(1);

        assertThat(listing().capabilities()).isEqualTo(new Capabilities(meant, true, true));
    }

    private Listing listing() {
        return numbers.find(NUMBER).orElseThrow().listing();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
