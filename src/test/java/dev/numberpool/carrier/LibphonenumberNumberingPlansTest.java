package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
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

    @ParameterizedTest
    @CsvSource({
        "+15551234567, LOCAL, US",
        "+19005550100, LOCAL, US",
        "+15005550100, LOCAL, US",
        "+440000000000, LOCAL, GB",
    })
    void any_other_number_is_local_in_the_country_of_its_calling_code(String number, NumberType type, String country) {
        assertTold(number, type, country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+80012345678", "+88213456789", "+999123456789", "+1415555010", "+141555501000"})
    void a_number_of_no_countrys_code_or_of_no_length_of_its_plan_tells_no_country(String number) {
        assertThat(plans.country(new E164(number))).isEmpty();
    }

    private void assertTold(String number, NumberType type, String country) {
        assertThat(plans.type(new E164(number))).isEqualTo(type);
        assertThat(plans.country(new E164(number))).contains(new Country(country));
    }
}
