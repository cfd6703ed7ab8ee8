package dev.numberpool.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @Test
    void every_country_that_has_a_numbering_plan_exists() {
        assertThat(PhoneNumberUtil.getInstance().getSupportedRegions())
                .hasSizeGreaterThan(200)
                .allMatch(code -> new Country(code).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "UK", "EU", "AA", "XX"})
    void what_nobody_has_assigned_does_not_exist(String code) {
        assertThat(new Country(code).exists()).isFalse();
    }
}
