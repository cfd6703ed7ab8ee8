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

    /** In a column {@code country code}; the number itself tells which of the countries it is. */
    @ParameterizedTest
    @CsvSource({
        "(213) 555-0116, 1, +12135550116, US",
        "6045550100, +1, +16045550100, CA",
        "3572340100, 1, +13572340100, US",
        "+13572340100, +1, +13572340100, US",
        "+16045550100, 1, +16045550100, CA",
        "020 7946 0123, 44, +442079460123, GB",
        "+442079460123, +44, +442079460123, GB",
        "44 123 4567, +380, +380441234567, UA",
    })
    void a_country_may_be_said_by_its_calling_code(String text, String callingCode, String number, String country) {
        var report = imports.report("number,type,country code\n%s,local,%s\n".formatted(text, callingCode));

        assertThat(report.refusedRows()).isEmpty();
        assertThat(listing(number).country().code()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+12135550116,44 | country 44 contradicts the number's calling code",
                "+12135550116,+44 | country +44 contradicts the number's calling code",
                "+380441234567,380 | country 380 is not a country of ISO 3166",
                "+390612345678,380 | country 380 is not a country of ISO 3166",
                "+12135550116,840 | country 840 is not a country of ISO 3166",
                "+12135550116,0 | country 0 is not a country of ISO 3166",
                "+12135550116,+999 | country +999 is not a country of ISO 3166",
                "+12135550116,+800 | country +800 is not a country of ISO 3166",
                "+12135550116,1.0 | country 1.0 is not a country of ISO 3166",
            })
    void a_number_that_is_no_calling_code_or_another_is_refused(String row, String reason) {
        var report = imports.report("number,country_code\n" + row + "\n");

        assertThat(report.refusedRows()).containsExactly(new RefusedRow(2, reason));
    }

    private Listing listing(String number) {
        return numbers.find(Dialable.of(number)).orElseThrow().listing();
    }
}
