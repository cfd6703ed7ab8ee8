package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organizations;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The purchase of the number that the request names. */
class CreateNamedNumberTest extends Customers {

    private static final String CANADIAN = Numbers.number(604, 100).text();
    private static final String TOLL_FREE = Numbers.number(800, 100).text();

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    private OrganizationId buyer = new OrganizationId("set-before-each-test");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    private String wanted = "";

    @BeforeAll
    void numbers_of_two_countries() {
        var listings = List.of(
                new Listing(Numbers.number(604, 100), NumberType.LOCAL, new Country("CA"), "test", Capabilities.ALL),
                Numbers.listing(Numbers.number(800, 100), NumberType.TOLL_FREE));
        assertThat(numbers.add(listings)).hasSize(2);
    }

    @BeforeEach
    void a_buyer() {
        buyer = given.organization(1_000);
        customer = customer(buyer);
        wanted = given.stock(20).get(7).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phoneNumber", "phone_number"})
    void exactly_that_number_is_bought_and_charged_once(String field) {
        var agent = AgentPhoneIds.of(given.agent(buyer));

        var answer = post("{'%s': '%s', 'agentId': '%s'}".formatted(field, wanted, agent));

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).node("phoneNumber").isString().isEqualTo(wanted);
        assertThatJson(answer.body()).node("agentId").isEqualTo(agent);
        assertPaid(1);
    }

    @Test
    void its_own_area_and_country_may_stand_beside_it() {
        assertThat(post("{'phoneNumber': '%s', 'areaCode': '604', 'country': 'CA'}".formatted(CANADIAN))
                        .status())
                .isEqualTo(200);
        assertThat(post("{'phoneNumber': '%s', 'country': 'CA'}".formatted(TOLL_FREE))
                        .status())
                .as("toll-free numbers are no one country's")
                .isEqualTo(200);
    }

    @Test
    void one_that_is_gone_is_409_and_no_other_is_bought() {
        var body = "{'phoneNumber': '%s'}".formatted(wanted);
        assertThat(customer(given.organization(1_000))
                        .post("/v1/numbers", body.replace('\'', '"'))
                        .status())
                .isEqualTo(200);

        for (String gone : List.of(body, "{'phoneNumber': '+14155559999'}")) {
            var answer = post(gone);
            assertThat(answer.status()).isEqualTo(409);
            assertSame(answer, "number-not-available.json");
        }
        assertPaid(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'phoneNumber': '4155550123'; phoneNumber must be an E.164 number, as +14155550123",
                "'phoneNumber': '24273'; phoneNumber must be an E.164 number, as +14155550123",
                "'phoneNumber': '+1 415 555 0123'; phoneNumber must be an E.164 number, as +14155550123",
                "'phoneNumber': '+14155550123', 'areaCode': '212'; areaCode must be that of phoneNumber, or absent",
                "'phoneNumber': '+442079460123', 'areaCode': '442'; areaCode must be that of phoneNumber, or absent",
                "'phoneNumber': '+14155550123', 'country': 'CA'; country must be that of phoneNumber, or absent",
                "'phoneNumber': '+16045550123', 'country': 'US'; country must be that of phoneNumber, or absent",
                "'phoneNumber': '+442079460123', 'country': 'US'; country must be that of phoneNumber, or absent",
                "'phoneNumber': '+14155550123', 'phone_number': '+14155550123'; "
                        + "phone_number is the same field as phoneNumber, give one"
            })
    void a_contradiction_is_422_and_told(String fields, String message) {
        var answer = post("{" + fields + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("message").isEqualTo(message);
        assertPaid(0);
    }

    @Test
    void all_that_contradicts_it_is_told_at_once() {
        var answer = post("{'phoneNumber': '+14155550123', 'areaCode': '604', 'country': 'CA'}");

        assertThat(JsonPath.<List<String>>read(answer.body(), "$.error.details[*].field"))
                .containsExactly("areaCode", "country");
    }

    @Test
    void under_a_key_it_is_bought_once_and_told_from_every_other_request() {
        var keyed = customer.with("Idempotency-Key", "exactly");
        var body = "{\"phoneNumber\": \"%s\"}".formatted(wanted);

        var first = keyed.post("/v1/numbers", body);
        var again = keyed.post("/v1/numbers", body.replace("}", ", \"country\": \"US\"}"));
        var other = keyed.post("/v1/numbers", "{}");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertSame(other, "idempotency-key-reused.json");
        assertPaid(1);
    }

    @Test
    void what_is_asked_first_is_the_request_then_the_agent_then_the_number_then_the_balance() {
        var poor = customer(given.organization(93));
        var gone = "+14155559999";

        assertThat(Stream.of(
                                "{'phoneNumber': '%s', 'agentId': 'agt_f', 'areaCode': '212'}".formatted(gone),
                                "{'phoneNumber': '%s', 'agentId': 'agt_f'}".formatted(gone),
                                "{'phoneNumber': '%s'}".formatted(gone),
                                "{'phoneNumber': '%s'}".formatted(wanted))
                        .map(body -> poor.post("/v1/numbers", body.replace('\'', '"')))
                        .map(Answer::status))
                .containsExactly(422, 404, 409, 402);
    }

    private Answer post(String body) {
        return customer.post("/v1/numbers", body.replace('\'', '"'));
    }

    private void assertPaid(int count) {
        List<String> held = JsonPath.read(customer.get("/v1/numbers").body(), "$.data[*].phoneNumber");
        assertThat(held).hasSize(count).allMatch(wanted::equals);
        var credit = organizations.find(buyer).orElseThrow().credit();
        assertThat(credit.cents()).isEqualTo(1_000 - 94L * count);
    }
}
