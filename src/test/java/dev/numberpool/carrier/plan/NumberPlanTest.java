package dev.numberpool.carrier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.carrier.plan.NumberReading.Faulty;
import dev.numberpool.carrier.plan.NumberReading.Sound;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
        "+390612345678, LOCAL, IT",
        "+5491123456789, LOCAL, AR",
    })
    void a_number_tells_its_type_and_country(String number, NumberType type, String country) {
        var sound = sound(number);

        assertThat(sound.type()).contains(type);
        assertThat(sound.country()).contains(new Country(country));
        assertThat(sound.countries()).contains(new Country(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19005550100", "+15005550100", "+15551234567", "+13572340100", "+80812345678"})
    void a_number_that_cannot_be_sold_as_local_or_toll_free_tells_no_type(String number) {
        assertThat(sound(number).type()).isEmpty();
    }

    @Test
    void a_number_of_an_area_that_the_plan_has_not_opened_tells_the_countries_of_its_calling_code() {
        assertThat(sound("+13572340100").country()).isEmpty();
        assertThat(sound("+13572340100").countries())
                .startsWith(new Country("US"))
                .contains(new Country("CA"), new Country("JM"))
                .doesNotContain(new Country("GB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+80012345678", "+80812345678", "+882134567890", "+979123456789"})
    void a_number_of_no_one_country_tells_none(String number) {
        assertThat(sound(number).country()).isEmpty();
        assertThat(sound(number).countries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24273, US", "40404, US", "123456, CA", "00000, US", "012345, US"})
    void a_short_code_is_of_the_first_plan_that_has_it_else_of_the_us(String code, String country) {
        assertThat(sound(code).type()).contains(NumberType.SHORT_CODE);
        assertThat(sound(code).country()).contains(new Country(country));
        assertThat(sound(code).countries()).isEqualTo(Set.of());
    }

    /** Trunk prefixes, calling codes that are there twice, codes of a carrier, and what a country has since dropped. */
    @ParameterizedTest
    @CsvSource({
        "+112135550110, +12135550110",
        "+4402079460123, +442079460123",
        "+440000000000, +44000000000",
        "+49030123456, +4930123456",
        "+330123456789, +33123456789",
        "+610291234567, +61291234567",
        "+64021234567, +6421234567",
        "+810312345678, +81312345678",
        "+9101123456789, +911123456789",
        "+360611234567, +3611234567",
        "+55011961234567, +5511961234567",
        "+550151141234567, +551141234567",
        "+789161234567, +79161234567",
        "+86013800138000, +8613800138000",
        "+5401123456789, +541123456789",
        "+5411152345678, +549112345678",
        "+378886377, +3780549886377",
    })
    void a_number_in_another_writing_tells_the_canonical_one_which_is_sound(String number, String canonical) {
        assertThat(plan.read(Dialable.of(number))).isEqualTo(new Faulty(NumberFault.writtenAs(canonical)));
        assertThat(plan.read(Dialable.of(canonical))).isInstanceOf(Sound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "+121355501, is too short for a number of +1",
        "+1213555011, is too short for a number of +1",
        "+121355501100, is too long for a number of +1",
        "+187655501234567, is too long for a number of +1",
        "+3312345, is too short for a number of +33",
        "+3312345678, is too short for a number of +33",
        "+33123456789012, is too long for a number of +33",
        "+5215512345678, is too long for a number of +52",
        "+44442079460123, is too long for a number of +44",
        "+8001234567, is too short for a number of +800",
        "+800123456789, is too long for a number of +800",
        "+7789161234567, has a length that no number of +7 has",
        "+378054912345, has a length that no number of +378 has",
        "+18765550, lacks its area code",
        "+12135550, lacks its area code",
        "+2341234567, lacks its area code",
        "+999123456789, begins with no calling code",
        "+2101234567, begins with no calling code",
    })
    void a_number_that_no_line_can_have_tells_why(String number, String words) {
        assertThat(plan.read(Dialable.of(number))).isEqualTo(new Faulty(new NumberFault(words)));
    }

    private Sound sound(String number) {
        var reading = plan.read(Dialable.of(number));
        assertThat(reading).isInstanceOf(Sound.class);
        return (Sound) reading;
    }
}
