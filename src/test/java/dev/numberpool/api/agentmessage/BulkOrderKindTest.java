package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order by quantity may say as much of the numbers it wants as a search. */
class BulkOrderKindTest extends OnGateway {

    private static final String BULK = "/v1/phone-numbers/bulk";

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @Inject
    FillWaitingOrders waiting;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api buyer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String area;

    @BeforeEach
    void one_number_in_stock() {
        buyer = api().withKey(given.fullKey(given.organization(10_000)));
        area = given.stock(1).getFirst().text().substring(2, 5);
    }

    @Test
    void an_order_that_waits_still_knows_where_its_pattern_has_to_be() {
        var placed = order("\"pattern\": \"555*\", \"match\": \"ends_with\"");
        assertThat(placed.status()).isEqualTo(202);
        assertThat(waiting.fill(_ -> true, Instant.MAX)).isZero();
        var comes = Numbers.number(Integer.parseInt(area), 5_552);
        assertThat(numbers.add(List.of(Numbers.local(comes)))).hasSize(1);

        assertThat(waiting.fill(_ -> true, Instant.MAX)).isOne();

        String id = JsonPath.read(placed.body(), "$.data.order_id");
        assertThatJson(buyer.get(BULK + "/" + id).body())
                .node("data.assigned_numbers[0].number")
                .isEqualTo("\"%s\"".formatted(comes.text()));
    }

    @Test
    void an_order_that_waits_still_knows_all_that_it_wants() {
        String other = given.stock(1).getFirst().text().substring(2, 5);
        var placed = buyer.post(BULK, """
                {"quantity": 2, "area_code": ["%s", "%s"], "country": "US", "mms": true, "sms": true, "voice": true}\
                """.formatted(area, other));
        assertThat(placed.status()).isEqualTo(202);
        assertThat(waiting.fill(_ -> true, Instant.MAX)).isZero();
        var come = Stream.of(area, other)
                .map(code -> Numbers.number(Integer.parseInt(code), 5_553))
                .toList();
        assertThat(numbers.add(come.stream().map(BulkOrderKindTest::able).toList()))
                .hasSize(2);

        assertThat(waiting.fill(_ -> true, Instant.MAX)).isOne();

        String id = JsonPath.read(placed.body(), "$.data.order_id");
        assertThat(JsonPath.<List<String>>read(buyer.get(BULK + "/" + id).body(), "$.data.assigned_numbers[*].number"))
                .containsExactlyInAnyOrderElementsOf(
                        come.stream().map(Dialable::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"country\": \"US\"",
                "\"region\": \"US-NY\"",
                "\"sms\": true",
                "\"mms\": false",
                "\"voice\": true",
                "\"voice\": false",
                "\"number_type\": \"local\""
            })
    void an_order_of_another_kind_is_another_request(String kind) {
        buyer = buyer.with("Idempotency-Key", area);
        assertThat(order("\"label\": null").status()).isEqualTo(200);

        assertThat(order("\"label\": null").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(order(kind).status()).isEqualTo(422);
    }

    /** In whichever order the caller names its area codes. */
    @Test
    void an_order_of_several_area_codes_is_the_same_in_any_order() {
        buyer = buyer.with("Idempotency-Key", area);
        String body = "{\"quantity\": 1, \"area_code\": [%s]}";
        assertThat(buyer.post(BULK, body.formatted("\"%s\", \"989\"".formatted(area)))
                        .status())
                .isEqualTo(200);

        assertThat(buyer.post(BULK, body.formatted("\"989\", \"%s\"".formatted(area)))
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(buyer.post(BULK, body.formatted("\"%s\"".formatted(area))).status())
                .isEqualTo(422);
    }

    @Test
    void the_same_digits_in_another_place_are_another_request() {
        buyer = buyer.with("Idempotency-Key", area);
        assertThat(order("\"pattern\": \"5550\"").status()).isEqualTo(200);

        assertThat(order("\"pattern\": \"JKL0\"").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(order("\"pattern\": \"5550\", \"match\": \"contains\"").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(order("\"pattern\": \"5550\", \"match\": \"starts_with\"").status())
                .isEqualTo(422);
    }

    private static Listing able(Dialable number) {
        return new Listing(number, NumberType.LOCAL, new Country("US"), "test", Capabilities.ALL);
    }

    private Answer order(String kind) {
        return buyer.post(BULK, "{\"quantity\": 1, \"area_code\": \"%s\", %s}".formatted(area, kind));
    }
}
