package dev.numberpool.api.butter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that cannot be imported as they are told. */
class RefusedFieldsTest extends Customers {

    @Inject
    Holdings holdings;

    @Inject
    ReleaseNumbers releases;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    @BeforeAll
    void a_customer() {
        organization = given.organization(1_000);
        customer = customer(organization);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"4155550123\"",
                "\"+04155550123\"",
                "\"24273\"",
                "\"+1 415 555 0123\"",
                "\" +14155550123\"",
                "\"+14155550123\\n\"",
                "\"+1415555012345678\"",
                "\"+\u0661\u0664\u0661\u0665\u0665\u0665\u0665\u0660\u0661\u0662\u0663\"",
                "\"\\ud800\"",
                "14155550123",
                "[\"+14155550123\"]",
                "true"
            })
    void what_is_no_e164_number_is_400(String value) {
        assertWrong(body("phone_number", value), "phone_number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider | null",
                "provider | '\"\"'",
                "provider | '\"Twilio\"'",
                "provider | '\"SIP\"'",
                "provider | '\"telnyx\"'",
                "provider | '\"sip \"'",
                "provider | 1",
                "provider | {}",
                "supports_inbound | '\"true\"'",
                "supports_inbound | 1",
                "supports_inbound | []",
                "supports_outbound | 0"
            })
    void another_wrong_field_is_400_and_named(String field, String value) {
        assertWrong(body(field, value), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | phone_number,provider",
                "{'provider': 'twilio'} | phone_number",
                "{'phone_number': '+14155550123'} | provider",
                "{'phoneNumber': '+14155550123', 'provider': 'sip'} | phoneNumber,phone_number",
                "{'supports_inbound': 'x', 'supports_outbound': 1}"
                        + " | phone_number,provider,supports_inbound,supports_outbound"
            })
    void all_wrong_and_missing_fields_are_named_at_once(String body, String fields) {
        assertWrong(body.replace('\'', '"'), fields.split(","));
    }

    @Test
    void what_is_wrong_is_said_in_words() {
        assertSame(customer.post(NUMBERS, "{}"), "invalid-fields.json");
    }

    @ParameterizedTest
    @CsvSource({
        "+80012345678, is of no one country",
        "+80812345678, is of no one country",
        "+88213456789, is of no one country",
        "+999123456789, begins with no calling code",
        "+33123456789012, is too long for a number of +33",
        "+3312345, is too short for a number of +33",
        "+18765550, lacks its area code",
        "+12135550, lacks its area code",
        "+187655501234567, is too long for a number of +1",
        "+5215512345678, is too long for a number of +52",
        "+86013800138000, is written +8613800138000",
        "+440000000000, is written +44000000000",
        "+112135550110, is written +12135550110",
        "+3612345678901, is too long for a number of +36",
        "+378054912345, has a length that no number of +378 has",
    })
    void a_number_that_no_line_of_a_country_is_known_by_is_400(String number, String words) {
        var answer = bring(number);

        assertThat(answer.status()).isEqualTo(400);
        assertThatJson(answer.body()).isEqualTo("{\"detail\": \"phone_number %s\"}".formatted(words));
        assertThat(given.heldBy(organization)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+390612345678", "+5491123456789", "+525512345678", "+8613800138000", "+15551234567"})
    void its_canonical_neighbours_are_imported(String number) {
        assertThat(bring(number).status()).isEqualTo(201);

        released(number);
    }

    private Answer bring(String number) {
        return customer.post(NUMBERS, "{\"phone_number\": \"%s\", \"provider\": \"sip\"}".formatted(number));
    }

    private void released(String number) {
        var held = (Assigned) holdings.now(Dialable.of(number)).orElseThrow();
        assertThat(releases.release(held, ReleaseTarget.QUARANTINE).released()).hasSize(1);
    }

    /** With this JSON as the field's value. */
    private static String body(String field, String value) {
        return JsonPath.parse("{\"phone_number\": \"+14155550123\", \"provider\": \"sip\"}")
                .put("$", field, "<value>")
                .jsonString()
                .replace("\"<value>\"", value);
    }

    private void assertWrong(String body, String... fields) {
        var answer = customer.post(NUMBERS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThatJson(answer.body()).isObject().containsOnlyKeys("detail");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail").split("; "))
                .extracting(part -> part.split(" ", 2)[0])
                .isEqualTo(Arrays.asList(fields));
        assertThat(given.heldBy(organization)).isZero();
    }
}
