package dev.numberpool.carrier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.NumberingPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibphonenumberNumberingPlansTest {

    private final LibphonenumberNumberingPlans plans = new LibphonenumberNumberingPlans();

    @ParameterizedTest
    @CsvSource({
        "+14155550100, LOCAL, US",
        "+16045550100, LOCAL, CA",
        "+18005550100, TOLL_FREE, US",
        "+442071838750, LOCAL, GB",
        "+448081570000, TOLL_FREE, GB",
    })
    void a_number_of_a_plan_tells_its_type_and_country(String number, NumberType type, String country) {
        assertTold(number, type, country);
    }

    @Test
    void countries_that_share_a_calling_code_are_told_by_it() {
        assertThat(plans.countries(44))
                .containsExactlyInAnyOrder(new Country("GB"), new Country("GG"), new Country("IM"), new Country("JE"));
        assertThat(plans.countries(49)).containsExactly(new Country("DE"));
        assertThat(plans.countries(1)).contains(new Country("US"), new Country("CA"), new Country("JM"));
        assertThat(plans.countries(999)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+15551234567, LOCAL, US",
        "+19005550100, LOCAL, US",
        "+15005550100, LOCAL, US",
        "+441000000000, LOCAL, GB",
    })
    void any_other_number_is_local_in_the_country_of_its_calling_code(String number, NumberType type, String country) {
        assertTold(number, type, country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+80012345678", "+80812345678", "+88213456789", "+882134567890"})
    void a_number_of_a_code_that_is_no_countrys_is_refused(String number) {
        assertThat(plans.find(new E164(number)))
                .isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.NO_COUNTRY)));
    }

    @Test
    void a_number_that_no_line_is_known_by_is_refused_with_what_is_wrong() {
        assertThat(plans.find(new E164("+112135550110")))
                .isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.writtenAs("+12135550110"))));
        assertThat(plans.find(new E164("+1415555010")))
                .isEqualTo(Result.refused(new Refusal.UnusableNumber(NumberFault.tooShort(1))));
    }

    private void assertTold(String number, NumberType type, String country) {
        assertThat(plans.find(new E164(number)))
                .isEqualTo(Result.ok(new NumberingPlans.Entry(type, new Country(country))));
    }
}
