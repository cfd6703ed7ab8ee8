package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Country;
import dev.numberpool.core.Limit;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateNumberTest extends Customers {

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    Faults faults;

    private OrganizationId buyer = new OrganizationId("set-before-each-test");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    @BeforeAll
    void numbers_in_two_countries() {
        var _ = given.stock(90);
        var canada = Numbers.numbers(604, 10).stream()
                .map(number -> new Listing(number, NumberType.LOCAL, new Country("CA"), "test", Capabilities.ALL))
                .toList();
        assertThat(numbers.add(canada)).hasSize(10);
    }

    @BeforeEach
    void a_buyer() {
        buyer = given.organization(1_000);
        customer = customer(buyer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'country': 'US'}",
                "{'country': null, 'areaCode': null, 'agentId': null}",
                "{'areaCode': '907'}",
                "{'country': '', 'areaCode': '', 'agentId': '', 'phoneNumber': ''}",
                "{'areaCode': '123'}",
                "{'areaCode': '000'}"
            })
    void with_nothing_special_asked_for_it_is_any_number_of_the_us(String body) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).node("country").isEqualTo("US");
        assertThatJson(answer.body()).node("agentId").isNull();
        assertPaid(1);
    }

    @Test
    void a_body_needs_no_media_type() {
        assertThat(customer.send("POST", "/v1/numbers", "").status()).isEqualTo(200);
        assertThat(customer.send("POST", "/v1/numbers", "{\"country\": \"CA\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_number_is_of_the_area_and_the_country_and_on_the_agent() {
        var wanted = given.stock(1).getFirst();
        var agent = AgentPhoneIds.of(given.agent(buyer));

        var answer = post(
                "{'areaCode': '%s', 'agentId': '%s'}".formatted(wanted.text().substring(2, 5), agent));
        var canadian = post(
                "{'country': 'CA', 'areaCode': '%s'}".formatted(wanted.text().substring(2, 5)));

        assertThatJson(answer.body()).node("phoneNumber").isString().isEqualTo(wanted.text());
        assertThatJson(answer.body()).node("agentId").isEqualTo(agent);
        assertThatJson(canadian.body()).node("phoneNumber").isString().startsWith("+1604");
        assertThatJson(canadian.body()).node("country").isEqualTo("CA");
        assertPaid(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'country': 'us'}; country",
                "{'country': 'GB'}; country",
                "{'country': 'USA'}; country",
                "{'areaCode': 415}; areaCode",
                "{'areaCode': '41'}; areaCode",
                "{'areaCode': 'abc'}; areaCode",
                "{'areaCode': ' '}; areaCode",
                "{'area_code': 415}; area_code",
                "{'areaCode': '415', 'area_code': '415'}; area_code",
                "{'agentId': 'agt_1', 'agent_id': 'agt_1'}; agent_id",
                "{'AreaCode': '415'}; AreaCode",
                "{'number': '+14155550123'}; number",
                "{'subAccountId': 'sub_1'}; subAccountId",
                "{'areaCode': ['415']}; areaCode",
                "{'agentId': 1}; agentId",
                "{'agentId': {}}; agentId"
            })
    void a_wrong_field_is_422_and_named(String body, String field) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_ERROR");
        assertThatJson(answer.body()).node("error.details").isArray().hasSize(1);
        assertThatJson(answer.body()).node("error.details[0].field").isEqualTo(field);
        assertPaid(0);
    }

    @Test
    void a_field_that_is_none_is_named_with_the_one_that_was_meant() {
        var answer = post("{'areacode': '415', 'zipCode': '94103'}");

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body())
                .node("message")
                .isEqualTo("areacode is not a field, did you mean areaCode?; zipCode is not a field");
        assertPaid(0);
    }

    @Test
    void the_names_of_other_clients_mean_the_same() {
        var wanted = given.stock(1).getFirst().text();
        var agent = AgentPhoneIds.of(given.agent(buyer));

        var answer = post("{'area_code': '%s', 'agent_id': '%s'}".formatted(wanted.substring(2, 5), agent));

        assertThatJson(answer.body()).node("phoneNumber").isString().isEqualTo(wanted);
        assertThatJson(answer.body()).node("agentId").isEqualTo(agent);
        assertPaid(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "'x'", "1"})
    void a_body_that_is_no_object_is_422(String body) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details[0].field").isEqualTo("body");
    }

    @Test
    void all_wrong_fields_are_told_at_once() {
        assertSame(post("{'country': 'x', 'areaCode': 'x', 'agentId': 'x'}"), "validation-error.json");
        assertThatJson(customer.with("Idempotency-Key", "x".repeat(256))
                        .post("/v1/numbers", "{}")
                        .body())
                .node("error.details[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void a_balance_that_is_too_low_is_402() {
        var answer = customer(given.organization(93)).post("/v1/numbers", "{}");

        assertThat(answer.status()).isEqualTo(402);
        assertSame(answer, "insufficient-balance.json");
    }

    @Test
    void one_number_more_than_may_be_held_is_409() {
        assertThat(organizations.limit(buyer, Map.of(Limit.NUMBERS_HELD, OptionalInt.of(1))))
                .isPresent();
        assertThat(customer.post("/v1/numbers", "{}").status()).isEqualTo(200);

        var answer = customer.post("/v1/numbers", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_ERROR_NUMBER_LIMIT");
        assertThatJson(answer.body()).node("error.message").isEqualTo("The limit of 1 numbers held would be exceeded.");
        assertPaid(1);
    }

    @Test
    void a_purchase_under_a_key_is_repeated_and_no_other_is_made_under_it() {
        var keyed = customer.with("Idempotency-Key", "once");

        var first = keyed.post("/v1/numbers", "{}");
        var again = keyed.post("/v1/numbers", "{\"country\": \"US\"}");
        var other = keyed.post("/v1/numbers", "{\"country\": \"CA\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertSame(other, "idempotency-key-reused.json");
        assertPaid(1);
    }

    @Test
    void after_a_503_of_a_purchase_that_was_made_the_same_key_gets_its_number() {
        var keyed = customer.with("Idempotency-Key", "lost");
        faults.next(Faults.ofAllAttempts(Fault.LOST_ANSWER));
        faults.nextPut(Faults.ofAllAttempts(Fault.SERVER_ERROR));
        assertThat(keyed.post("/v1/numbers", "{}").status()).isEqualTo(503);

        var again = keyed.post("/v1/numbers", "{}");

        assertThat(again.status()).isEqualTo(200);
        String bought = JsonPath.read(again.body(), "$.id");
        List<String> held = JsonPath.read(customer.get("/v1/numbers").body(), "$.data[*].id");
        assertThat(held).containsExactly(bought);
        assertPaid(1);
    }

    private Answer post(String body) {
        return customer.typed().send("POST", "/v1/numbers", body.replace('\'', '"'));
    }

    private void assertPaid(int count) {
        var organization = organizations.find(buyer).orElseThrow();
        assertThat(organization.held()).isEqualTo(count);
        assertThat(organization.credit().cents()).isEqualTo(1_000 - 94L * count);
    }
}
