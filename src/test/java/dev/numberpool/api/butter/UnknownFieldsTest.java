package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.id.OrganizationId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that an operation does not have is 400; an optional one that is empty is as if it were absent. */
class UnknownFieldsTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String own;

    @BeforeEach
    void a_customer_with_a_number_of_its_own() {
        organization = given.organization(1_000);
        customer = customer(organization);
        own = given.absentNumber().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'supportsInbound': true | supportsInbound is not a field, did you mean supports_inbound?",
                "'support_outbound': true | support_outbound is not a field, did you mean supports_outbound?",
                "'country': 'US' | country is not a field",
                "'provider': 'sip' | provider is given twice",
                "'supports_inbound': 'true' | supports_inbound must be a boolean: true or false",
                "'colour': null, 'agent_id': 'x' | agent_id is not a field; colour is not a field"
            })
    void an_import_is_400_and_names_it(String fields, String detail) {
        assertWrong(bring(fields), detail);
        assertThat(given.heldBy(organization)).isZero();
    }

    @Test
    void of_many_the_first_twenty_are_named_and_the_others_counted() {
        assertThat(bring(unknown(22).replace('"', '\'')).body())
                .contains("body has 2 more that are not fields; ")
                .contains("x119 is not a field")
                .doesNotContain("x120");
    }

    private static String unknown(int count) {
        return IntStream.range(100, 100 + count)
                .mapToObj("\"x%d\": 1"::formatted)
                .collect(Collectors.joining(", "));
    }

    @Test
    void an_assignment_is_400_and_names_it() {
        String path = "/api/agents/%s/assign-phone-number".formatted(ButterIds.of(given.agent(organization)));

        assertWrong(
                customer.post(path, "{\"phone_number_id\": \"phon_0\", \"agent_id\": \"x\"}"),
                "agent_id is not a field");
        assertWrong(
                customer.post(path, "{\"phone_number_id\": \"phon_0\", \"phone_number_id\": \"phon_1\"}"),
                "phone_number_id is given twice");
        assertThat(customer.post(path, "{" + unknown(21) + "}").body())
                .contains("body has 1 more that are not fields; ");
        assertWrong(
                customer.post(path, "{\"phoneNumberId\": \"phon_0\"}"),
                "phoneNumberId is not a field, did you mean phone_number_id?;"
                        + " phone_number_id must be the id of a phone number");
    }

    @Test
    void what_is_no_string_is_told_to_be_one() {
        assertWrong(
                customer.post(NUMBERS, "{\"phone_number\": 14155550123, \"provider\": true}"),
                "phone_number must be a string: an E.164 number: +15551234567;"
                        + " provider must be a string: twilio or sip");
    }

    @Test
    void an_empty_optional_field_is_as_if_absent() {
        var answer = bring("'supports_inbound': '', 'supports_outbound': ''");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(JsonPath.<Boolean>read(answer.body(), "$.data.supports_inbound"))
                .isFalse();
        assertThat(JsonPath.<Boolean>read(answer.body(), "$.data.supports_outbound"))
                .isFalse();
    }

    @Test
    void an_unknown_parameter_of_a_query_is_ignored() {
        assertThat(customer.get(NUMBERS + "?offset=50&colour=blue").status()).isEqualTo(200);
    }

    private Answer bring(String fields) {
        return customer.post(
                NUMBERS,
                "{'phone_number': '%s', 'provider': 'sip', %s}"
                        .formatted(own, fields)
                        .replace('\'', '"'));
    }

    private static void assertWrong(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isEqualTo(detail);
    }
}
