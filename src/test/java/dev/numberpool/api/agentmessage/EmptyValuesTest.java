package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients send what is not set as an empty text: an optional value is then as if it were absent. */
class EmptyValuesTest extends OnGateway {

    private static final String ROUTING =
            "\"inbound_url\": \"\", \"status_url\": \"\", \"label\": \"\", \"campaign_id\": \"\"";

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        caller = api().withKey(given.fullKey(given.organization(10_000)));
    }

    @Test
    void an_order_with_them_is_an_order_without() {
        var number = given.stock(1).getFirst();

        var answer = caller.post(
                "/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"], %s}".formatted(number.text(), ROUTING));

        assertThat(answer.status()).isEqualTo(200);
        for (String field : ROUTING.replaceAll("[\": ]", "").split(",", -1)) {
            assertThatJson(answer.body()).node("data[0]." + field).isNull();
        }
    }

    @Test
    void an_order_with_them_is_the_same_request_under_its_key_as_without() {
        var number = given.stock(1).getFirst();
        var keyed = caller.with("Idempotency-Key", number.text());
        var _ = keyed.post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"]}".formatted(number.text()));

        var again =
                keyed.post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"], %s}".formatted(number.text(), ROUTING));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void an_order_by_quantity_with_them_is_one_without() {
        var _ = given.stock(1);

        var answer = caller.post(
                "/v1/phone-numbers/bulk",
                "{\"quantity\": 1, \"mode\": \"\", \"area_code\": \"\", \"pattern\": \"\", \"number_type\": \"\", %s}"
                        .formatted(ROUTING));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void a_search_with_them_is_one_without() {
        var _ = given.stock(10);

        var answer = caller.post(
                "/v1/phone-numbers/search",
                "{\"quantity\": \"\", \"area_code\": \"\", \"pattern\": \"\", \"number_type\": \"\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).node("data").isArray().hasSize(10);
    }

    @Test
    void a_list_with_them_is_one_without() {
        var answer = caller.get("/v1/phone-numbers?limit=&cursor=&number_type=&campaign_id=&search=&offset&");

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).isEqualTo(caller.get("/v1/phone-numbers").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders {\"numbers\":\"\"} numbers",
                "orders {\"numbers\":[\"\"]} numbers",
                "bulk {\"quantity\":\"\"} quantity",
                "bulk/release {\"ids\":\"\"} ids"
            })
    void a_required_one_is_wrong(String request) {
        String[] parts = request.split(" ", -1);

        var answer = caller.post("/v1/phone-numbers/" + parts[0], parts[1]);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"label\":\" \"}", "{\"number_type\":\" \"}"})
    void a_blank_is_not_empty(String body) {
        assertThat(caller.post("/v1/phone-numbers/search", body).status()).isEqualTo(422);
    }

    /** Whoever sends the header means to be safe from ordering twice. */
    @Test
    void an_empty_idempotency_key_is_no_absent_one() {
        var number = given.stock(1).getFirst();

        var answer = caller.with("Idempotency-Key", "")
                .post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"]}".formatted(number.text()));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys("Idempotency-Key");
    }
}
