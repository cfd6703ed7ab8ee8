package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.carrier.csv.Column;
import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that carriers have for the columns of a file. */
class ColumnNamesTest {

    private static final Dialable NUMBER = Dialable.of("+12135550116");

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    static Stream<String> numberColumns() {
        return Stream.of(
                        "number, NUMBER, phone_number, Phone Number, PhoneNumber, phone-number, phone",
                        "tn, TN, did, DID, DID Number, e164, E.164, msisdn, MSISDN",
                        "telephone_number, Telephone Number, Telephone, fullNumber",
                        "'number, =\"number\", \u00a0Number\u200b")
                .flatMap(names -> Stream.of(names.split(", ", -1)));
    }

    @ParameterizedTest
    @MethodSource("numberColumns")
    void the_column_of_numbers_goes_by_the_names_of_carriers_in_any_case(String header) {
        var report = imports.report(header + "\n+12135550116\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number,number_type,country,provider,sms_enabled,mms_enabled,voice_enabled",
                "tn,type,country code,carrier,sms,mms,voice",
                "DID,Number Type,Country_Code,Vendor,SMS,MMS,Voice",
                "Phone Number,NumberType,ISO Country,Supplier,SMS Enabled,mms-enabled,Voice Capable",
                "msisdn,Phone Number Type,CountryCode,Carrier Name,SMS capable,MMS_CAPABLE,voiceEnabled",
            })
    void every_other_column_has_its_synonyms_too(String header) {
        var report = imports.report(header + "\n+12135550116,local,CA,Acme,no,yes,no\n");

        assertThat(report.ignoredColumns()).isEmpty();
        assertThat(report.refusedRows()).isEmpty();
        assertThat(listing().provider()).isEqualTo("Acme");
        assertThat(listing().country().code()).isEqualTo("CA");
        assertThat(listing().capabilities()).isEqualTo(new Capabilities(false, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "id", "order number", "account", "sms number", "e1644"})
    void a_name_that_is_only_like_one_is_none(String header) {
        assertThat(imports.outcome(header + "\n+12135550116\n"))
                .isEqualTo(new RefusedFile("line 1: no column \"number\" in the header " + header));
    }

    @Test
    void beside_its_own_name_a_synonym_is_a_column_that_is_ignored() {
        var report = imports.report("country_code,Country,number,E164\n1,US,+12135550116,12135550116\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("country_code", "E164");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TN,did | the column number is there twice, as did and TN",
                "number,Number | the column number is there twice",
                "number,carrier,vendor | the column provider is there twice, as carrier and vendor",
            })
    void of_two_columns_that_may_be_the_same_none_is_guessed(String header, String reason) {
        assertThat(imports.outcome(header + "\n+12135550116,+12135550117,x\n"))
                .isEqualTo(new RefusedFile("line 1: " + reason));
    }

    @Test
    void a_hint_names_a_column_whatever_the_others_are_called() {
        var hints = Map.of(Column.NUMBER, "rufnummer", Column.PROVIDER, "TN", Column.NUMBER_TYPE, "Art");

        var report = imports(hints).report("Art,number,Rufnummer,tn\nlocal,7,+12135550116,Acme\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("number");
        assertThat(listing().provider()).isEqualTo("Acme");
        assertThat(listing().type()).isEqualTo(NumberType.LOCAL);
    }

    @Test
    void one_column_may_be_hinted_at_for_two() {
        var hints = Map.of(Column.SMS_ENABLED, "messaging", Column.MMS_ENABLED, "messaging");

        assertThat(imports(hints).report("number,messaging\n+12135550116,no\n").added())
                .isEqualTo(1);
        assertThat(listing().capabilities()).isEqualTo(new Capabilities(false, false, true));
    }

    @Test
    void a_hint_at_a_column_that_is_not_there_or_is_there_twice_refuses_the_file() {
        var hints = Map.of(Column.PROVIDER, "Lieferant");

        assertThat(imports(hints).outcome("number,provider\n+12135550116,Acme\n"))
                .isEqualTo(new RefusedFile("line 1: no column \"Lieferant\" in the header number,provider"));
        assertThat(imports(hints).outcome("number,lieferant,Lieferant\n+12135550116,Acme,Other\n"))
                .isEqualTo(new RefusedFile("line 1: the column provider is there twice"));
    }

    private Imports imports(Map<Column, String> headers) {
        return new Imports(numbers, new FileHints(headers, Optional.empty()));
    }

    private Listing listing() {
        return numbers.find(NUMBER).orElseThrow().listing();
    }
}
