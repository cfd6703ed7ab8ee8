package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPlanTest {

    private final NumberPlan plan = new NumberPlan();

    @ParameterizedTest
    @CsvSource({
        "+14155550100, LOCAL, US",
        "+12125550199, LOCAL, US",
        "+16045550100, LOCAL, CA",
        "+15145550150, LOCAL, CA",
        "+17875550100, LOCAL, PR",
        "+18005550100, TOLL_FREE, US",
        "+18335550100, TOLL_FREE, US",
        "+18885550199, TOLL_FREE, US",
        "+442071838750, LOCAL, GB",
        "+447400123456, LOCAL, GB",
        "+448081570000, TOLL_FREE, GB",
    })
    void a_number_tells_its_type_and_country(String number, NumberType type, String country) {
        assertThat(plan.type(Dialable.of(number))).contains(type);
        assertThat(plan.country(Dialable.of(number))).contains(new Country(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19005550100", "+15005550100", "+1415555010", "+999123456789"})
    void a_number_that_cannot_be_sold_as_local_or_toll_free_tells_no_type(String number) {
        assertThat(plan.type(Dialable.of(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+80012345678", "+1415555010", "+999123456789"})
    void a_number_of_no_one_country_tells_no_country(String number) {
        assertThat(plan.country(Dialable.of(number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24273, US", "40404, US", "123456, CA", "00000, US", "012345, US"})
    void a_short_code_is_of_the_first_plan_that_has_it_else_of_the_us(String code, String country) {
        assertThat(plan.type(Dialable.of(code))).contains(NumberType.SHORT_CODE);
        assertThat(plan.country(Dialable.of(code))).contains(new Country(country));
    }
}
