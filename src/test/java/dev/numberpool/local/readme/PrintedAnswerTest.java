package dev.numberpool.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a printed answer may be otherwise, and what may not. */
class PrintedAnswerTest {

    private static final String COMMANDS = """
            curl -s $api -d '{"numbers":["+14155550100"],"campaign_id":"c0000000-0000-4000-8000-000000000001"}'
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':1,'b':[2]} | { 'a' : 1, 'b' : [ 2 ] }",
                "'01a21eec-e66d-795a-8543-b9c3317f3a9e' | '0193e0a1-5b3c-7a4d-8e5f-6a7b8c9d0e1f'",
                "'c0000000-0000-4000-8000-000000000001' | 'c0000000-0000-4000-8000-000000000001'",
                "'num_01a21eecf0e979db8abfdb900ec4c882' | 'num_0193e0a15b3c7a4d8e5f6a7b8c9d0e1f'",
                "'01M8FEST02H6Q4DF7V7T00NCTC' | '01M8FF025QYPKPVEF3HT745285'",
                "'2026-11-27T21:32:51Z' | '2027-01-02T03:04:05Z'",
                "'2026-11-27T21:32:59.836095317Z' | '2026-11-27T21:32:59.8360953Z'",
                "{'next_cursor':'AaIe7OZtfAmFRLfJ-2TTfeKenGA'} | {'next_cursor':'AaIe8AgUe8GZ4fh0m5QFYU6AXAA'}",
                "'+14155550100' | '+14155550100'",
                "'+14155550168' | '+14155550199'",
                "[1]{'a':2} | [1]\t{'a':2}",
            })
    void what_nobody_has_chosen_may_be_another_of_its_kind(String printed, String answer) {
        assertThat(seen(printed, answer)).isEqualTo(printed(printed).lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':1,'b':[2]} | {'a':1,'b':[3]}",
                "{'a':1} | {'a':1,'b':null}",
                "{'a':1,'b':null} | {'a':1}",
                "[1]{'a':2} | [1]",
                "'01a21eec-e66d-795a-8543-b9c3317f3a9e' | 'num_01a21eecf0e979db8abfdb900ec4c882'",
                "'c0000000-0000-4000-8000-000000000001' | 'c0000000-0000-4000-8000-000000000002'",
                "'num_01a21eecf0e979db8abfdb900ec4c882' | 'phon_01a21eecf0e979db8abfdb900ec4c882'",
                "'2026-11-27T21:32:51Z' | '2026-11-27T21:32:51.000000Z'",
                "'2026-11-27T21:32:51Z' | '2026-11-27T21:32:51'",
                "'+14155550100' | '+14155550101'",
                "'+14155550168' | '+12125550168'",
                "{'status':'complete'} | {'status':'pending'}",
                "{'next_cursor':'AaIe7OZtfAmFRLfJ-2TTfeKenGA'} | {'next_cursor':null}",
                "{} | <html/>",
            })
    void what_says_something_else_is_not_as_it_is_printed(String printed, String answer) {
        assertThat(seen(printed, answer)).isNotEqualTo(printed(printed).lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " a ; b ;---+---;(1 row)|  a   ;   b;-----+----;(1 row)|true",
                "credit 130.00|credit 130.0|false",
                "credit 130.00|credit 130.00;held 0|false"
            })
    void of_text_only_the_width_of_columns_does_not_count(String printed, String answer, boolean same) {
        var text = new PrintedAnswer(printed.replace(';', '\n'), false, COMMANDS);

        assertThat(text.seenIn(answer.replace(';', '\n')).equals(text.lines())).isEqualTo(same);
    }

    private static Object seen(String printed, String answer) {
        return printed(printed).seenIn(answer.replace('\'', '"'));
    }

    private static PrintedAnswer printed(String json) {
        return new PrintedAnswer(json.replace('\'', '"'), true, COMMANDS);
    }
}
