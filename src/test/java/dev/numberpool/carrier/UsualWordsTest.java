package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that carriers have for types and countries. */
class UsualWordsTest {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @ParameterizedTest
    @CsvSource({
        "+18005550123, toll-free, TOLL_FREE",
        "+18005550123, tollfree, TOLL_FREE",
        "+18005550123, TOLL FREE, TOLL_FREE",
        "+18005550123, Toll_Free, TOLL_FREE",
        "+448081570000, freephone, TOLL_FREE",
        "+12135550116, Local, LOCAL",
        "+12135550116, geographic, LOCAL",
        "+12135550116, long code, LOCAL",
        "24273, short-code, SHORT_CODE",
        "24273, ShortCode, SHORT_CODE",
    })
    void types_are_said_in_the_usual_words(String number, String word, NumberType type) {
        assertThat(imports.report("number,type\n" + number + "," + word + "\n").added())
                .isEqualTo(1);

        assertThat(listing(number).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobile", "Mobile", "national", "premium", "voip", "toll", "free", "shared cost", "locals"})
    void types_that_are_not_in_the_inventory_are_refused_by_name(String word) {
        var report = imports.report("number,type\n+12135550116," + word + "\n");

        assertThat(report.refusedRows())
                .containsExactly(new RefusedRow(2, "number_type " + word + " is not local, toll_free or short_code"));
    }

    @ParameterizedTest
    @CsvSource({
        "+442079460123, UK, GB",
        "+442079460123, U.K., GB",
        "+442079460123, gb, GB",
        "+442079460123, Great Britain, GB",
        "+12135550116, USA, US",
        "+12135550116, U.S.A., US",
        "+12135550116, united states of america, US",
        "+16045550100, CAN, CA",
        "+18685550123, Trinidad and Tobago, TT",
        "+4930123456, DEU, DE",
    })
    void countries_are_said_in_the_usual_words(String number, String word, String code) {
        var report = imports.report("number,type,country\n" + number + ",local," + word + "\n");

        assertThat(report.refusedRows()).isEmpty();
        assertThat(listing(number).country().code()).isEqualTo(code);
    }

    private Listing listing(String number) {
        return numbers.find(Dialable.of(number)).orElseThrow().listing();
    }
}
