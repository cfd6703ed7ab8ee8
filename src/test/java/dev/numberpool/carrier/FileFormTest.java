package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.PhoneNumber;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormTest {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @Test
    void a_quoted_field_may_hold_commas_quotes_and_line_breaks() {
        var report = imports.report("""
                number,provider,voice_enabled
                "+14155550100","Acme, ""the"" carrier","true"
                +14155550101, "two
                lines" ,false
                nonsense,,
                """);

        assertThat(report.added()).isEqualTo(2);
        assertThat(provider("+14155550100")).isEqualTo("Acme, \"the\" carrier");
        assertThat(provider("+14155550101")).isEqualTo("two\nlines");
        assertThat(Imports.lines(report)).containsExactly(5L);
    }

    @Test
    void a_quote_inside_a_field_that_is_not_quoted_is_a_character() {
        assertThat(imports.report("number,provider\n+14155550100,5\" pipe\n").added())
                .isEqualTo(1);

        assertThat(provider("+14155550100")).isEqualTo("5\" pipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_ending_counts_as_one_line(String ending) {
        var report = imports.report(String.join(ending, "number", "", "+14155550100", "nonsense", "+14155550101"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(Imports.lines(report)).containsExactly(4L);
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_column() {
        var report = imports.report("\uFEFFnumber,provider\n+14155550100,Acme\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).isEmpty();
    }

    @Test
    void blank_lines_and_rows_of_commas_are_no_rows() {
        var report = imports.report("\n  \nnumber,provider\n\n,\n+14155550100,Acme\n   \n , \n\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isZero();
    }

    @Test
    void header_names_go_without_case_and_surrounding_space() {
        var report = imports.report(" Provider , NUMBER ,Sms_Enabled\n Acme , +14155550100 , TRUE \n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(provider("+14155550100")).isEqualTo("Acme");
    }

    @Test
    void unknown_columns_are_ignored_and_named() {
        var report = imports.report("number,sms_enable,note\n+14155550100,false,gold\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("sms_enable", "note");
    }

    @Test
    void missing_fields_at_the_end_of_a_row_are_empty() {
        assertThat(imports.report("number,provider,country\n+14155550100,Acme\n+14155550101\n")
                        .added())
                .isEqualTo(2);
    }

    @Test
    void a_file_without_a_last_line_ending_is_read_to_its_end() {
        assertThat(imports.report("number\n+14155550100\n+14155550101").added()).isEqualTo(2);
    }

    @Test
    void text_outside_ascii_is_kept() {
        assertThat(imports.report("number,provider\n+14155550100,Télé Boréale 😀\n")
                        .added())
                .isEqualTo(1);

        assertThat(provider("+14155550100")).isEqualTo("Télé Boréale 😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "   \n,,,\n"})
    void an_empty_file_is_refused(String csv) {
        assertThat(imports.outcome(csv)).isEqualTo(new RefusedFile("the file is empty"));
    }

    @Test
    void a_file_without_the_number_column_is_refused_with_the_header_it_has() {
        assertThat(imports.outcome("\n+14155550100,local\n+14155550101,local\n"))
                .isEqualTo(new RefusedFile("line 2: no column \"number\" in the header +14155550100,local"));
        assertThat(imports.outcome("nummer;country\n+14155550100;US\n"))
                .isEqualTo(new RefusedFile("line 1: no column \"number\" in the header nummer,country"));
        assertThat(numbers.size()).isZero();
    }

    @Test
    void a_file_with_a_column_twice_is_refused() {
        assertThat(imports.outcome("number,provider,Number\n+14155550100,Acme,+14155550101\n"))
                .isEqualTo(new RefusedFile("line 1: the column number is there twice"));
    }

    @Test
    void a_file_that_is_neither_utf_8_nor_marked_as_utf_16_is_refused() {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
        var reason = new RefusedFile("line 1: not UTF-8 text");

        assertThat(imports.outcome(gzip)).isEqualTo(reason);
        assertThat(imports.outcome("number\n+14155550100\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new RefusedFile("line 1: zero bytes in it, as in UTF-16 without a byte order mark"));
    }

    @Test
    void a_file_that_is_one_endless_line_is_refused() {
        assertThat(imports.outcome("x".repeat(1_000_000)))
                .isEqualTo(new RefusedFile("line 1: longer than 16384 bytes"));
    }

    @Test
    void a_refusal_shows_a_header_short_and_without_what_a_terminal_would_obey() {
        assertThat(imports.outcome("a\u001b[2J" + "x".repeat(500)))
                .isEqualTo(new RefusedFile(
                        "line 1: no column \"number\" in the header aU+001B[2J" + "x".repeat(50) + "…"));
    }

    private String provider(String number) {
        PhoneNumber found = numbers.find(Dialable.of(number)).orElseThrow();
        return found.listing().provider();
    }
}
