package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that an operation does not have is refused, so that nobody believes to have said what was not heard. */
class UnknownFieldsTest extends OnGateway {

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    private String ownNumber = "";
    private String ownCampaign = "";

    @BeforeAll
    void a_caller_whose_key_is_known() {
        organization = given.organization(10_000);
        caller = api().withKey(given.fullKey(organization));
        ownNumber =
                given.held(organization, 1).getFirst().holding().id().value().toString();
        ownCampaign = given.campaign(organization).value().toString();
        assertThat(caller.get("/v1/phone-numbers").status()).isEqualTo(200);
    }

    @Test
    void an_order_with_another_spelling_of_its_campaign_is_not_sold_without_it() {
        var number = given.stock(1).getFirst();

        var answer = order("{\"numbers\": [\"%s\"], \"campaignId\": \"%s\"}".formatted(number.text(), ownCampaign));

        assertDetails(answer, Map.of("campaignId", "is not a field; did you mean campaign_id?"));
        assertThat(order("{\"numbers\": [\"%s\"]}".formatted(number.text())).status())
                .isEqualTo(200);
    }

    @Test
    void it_is_told_with_what_is_wrong_beside_it() {
        assertDetails(
                caller.post("/v1/phone-numbers/search", "{\"areaCode\": \"415\", \"quantity\": 0}"),
                Map.of(
                        "areaCode", "is not a field; did you mean area_code?",
                        "quantity", "must be an integer from 1 to 100"));
        assertDetails(
                caller.post("/v1/phone-numbers/bulk/release", "{\"id\": [\"x\"]}"),
                Map.of("id", "is not a field; did you mean ids?", "ids", "must be 1 to 100 UUIDs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"return_to_carrier", "Idempotency-Key", "limit"})
    void what_goes_into_the_query_or_a_header_is_no_field(String name) {
        var answer = caller.post("/v1/phone-numbers/bulk/release", "{\"ids\": [\"x\"], \"%s\": true}".formatted(name));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys("ids", name);
    }

    @Test
    void an_unknown_parameter_of_a_query_is_ignored() {
        assertThat(caller.get("/v1/phone-numbers?colour=blue&colour=red&_=1").status())
                .isEqualTo(200);
        assertThat(caller.post("/v1/phone-numbers/search?campaignId=x", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void a_thousand_of_them_make_no_large_answer() {
        String fields = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"%s%d\": 1".formatted("\\u0001".repeat(100), i))
                .collect(Collectors.joining(","));

        var answer = order("{%s}".formatted(fields));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_192);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\ud83d\\ude00", "\\u0000", "\\u202e", "\ufeff", "%s"})
    void its_name_may_be_any(String name) {
        var answer = order("{\"numbers\": [], \"%s\": 1}".formatted(name));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body())
                .node("error.details")
                .isObject()
                .hasSize(2)
                .containsKey("numbers");
        assertThat(answer.body()).doesNotContain("\u202e", "\ufeff");
    }

    @Test
    void its_name_is_no_half_of_a_surrogate_pair() {
        assertThat(order("{\"numbers\": [], \"\\ud83d\": 1}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"numbers\": [\"<1>\"], \"numbers\": [\"<2>\"]}",
                "{\"numbers\": [\"<1>\"], \"num\\u0062ers\": [\"<2>\"]}",
                "{\"numbers\": null, \"label\": \"x\", \"numbers\": [\"<2>\"]}",
                "{\"numbers\": [\"<1>\"], \"numbers\": [\"<1>\"]}"
            })
    void a_field_that_is_given_twice_is_refused_whichever_was_meant(String body) {
        var two = given.stock(2);

        var answer = order(body.replace("<1>", two.getFirst().text())
                .replace("<2>", two.getLast().text()));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details.numbers").isString().endsWith("is given twice");
    }

    @Test
    void a_field_of_an_update_that_is_given_twice_is_refused() {
        var answer = caller.patch("/v1/phone-numbers/" + ownNumber, "{\"label\": \"a\", \"label\": \"b\"}");

        assertDetails(answer, Map.of("label", "is given twice"));
    }

    private Answer order(String body) {
        return caller.post("/v1/phone-numbers/orders", body);
    }

    private static void assertDetails(Answer answer, Map<String, String> details) {
        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_FAILED");
        assertThatJson(answer.body()).node("error.details").isEqualTo(details);
    }
}
