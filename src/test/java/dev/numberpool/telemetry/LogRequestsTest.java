package dev.numberpool.telemetry;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated
class LogRequestsTest extends OnGateway {

    private static final String ORDERS = "/v1/phone-numbers/orders";

    @Inject
    TestData given;

    @Inject
    Faults faults;

    @RegisterExtension
    final LogLines log = new LogLines();

    private OrganizationId organization = new OrganizationId("set-before-each-test");
    private String key = "set-before-each-test";

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api buyer;

    @BeforeEach
    void a_buyer_with_credit() {
        organization = given.organization(1_000);
        key = given.fullKey(organization);
        buyer = api().withKey(key);
    }

    @Test
    void an_order_is_one_line_with_what_it_sold_and_took() {
        var stock = given.stock(2);
        calls.forget();

        var answer = buyer.post(ORDERS, order(stock));

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(line(answer))
                .isObject()
                .containsEntry("message", "request")
                .containsEntry("level", "INFO")
                .containsEntry("operation", "OrderPhoneNumbers")
                .containsEntry("organization", organization.value())
                .containsEntry("status", 200)
                .containsEntry("orders", 1)
                .containsEntry("numbers_sold", 2)
                .containsEntry("dynamodb_calls", calls.made().size())
                .containsKeys("time", "logger", "ms")
                .doesNotContainKeys("refusal", "refusals");
    }

    /** Of a transaction, DynamoDB takes two units for each item that it writes, and DynamoDB Local four. */
    @Test
    void what_dynamodb_takes_for_an_order_is_told() {
        var stock = given.stock(2);

        var answer = buyer.post(ORDERS, order(stock));

        double units =
                JsonPath.<Number>read(line(answer), "$.dynamodb_capacity").doubleValue();
        assertThat(units).isGreaterThan(2 * stock.size());
    }

    @Test
    void its_metrics_are_latency_orders_and_numbers_sold_by_operation() {
        var answer = buyer.post(ORDERS, order(given.stock(1)));

        assertThatJson(line(answer))
                .when(Option.IGNORING_ARRAY_ORDER)
                .inPath("$._aws.CloudWatchMetrics")
                .isEqualTo(json("""
                        [{"Namespace": "Numberpool", "Dimensions": [["operation"]],
                          "Metrics": [{"Name": "ms", "Unit": "Milliseconds"}]},
                         {"Namespace": "Numberpool", "Dimensions": [["operation"]],
                          "Metrics": [{"Name": "orders", "Unit": "Count"}]},
                         {"Namespace": "Numberpool", "Dimensions": [["operation"]],
                          "Metrics": [{"Name": "numbers_sold", "Unit": "Count"}]}]"""));
        assertThatJson(line(answer)).inPath("$._aws.Timestamp").isIntegralNumber();
    }

    @Test
    void an_order_that_is_repeated_sells_nothing_more() {
        var repeated = buyer.with("Idempotency-Key", "once");
        var stock = given.stock(1);
        var first = repeated.post(ORDERS, order(stock));

        var second = repeated.post(ORDERS, order(stock));

        assertThatJson(line(first)).isObject().containsEntry("numbers_sold", 1);
        assertThat(second.status()).isEqualTo(200);
        assertThatJson(line(second)).isObject().doesNotContainKeys("orders", "numbers_sold");
    }

    @Test
    void a_refusal_is_counted_by_its_kind() {
        var stock = given.stock(2);
        var _ = buyer.post(ORDERS, order(stock.subList(0, 1)));

        var answer = buyer.post(ORDERS, order(stock));

        assertThatJson(line(answer))
                .isObject()
                .containsEntry("status", 409)
                .containsEntry("refusal", "InsufficientInventory")
                .containsEntry("refusals", 1)
                .doesNotContainKeys("orders", "numbers_sold");
        assertThatJson(line(answer))
                .inPath("$._aws.CloudWatchMetrics")
                .isArray()
                .contains(json("""
                        {"Namespace": "Numberpool", "Dimensions": [["refusal"]],
                         "Metrics": [{"Name": "refusals", "Unit": "Count"}]}"""));
    }

    @Test
    void who_is_not_known_is_nobody_and_his_key_is_not_told() {
        var answer = api().withKey("am_live_nobody_has_it").get("/v1/phone-numbers");

        assertThatJson(line(answer))
                .isObject()
                .containsEntry("operation", "ListPhoneNumbers")
                .containsEntry("refusal", "Unauthenticated")
                .doesNotContainKey("organization");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/nothing,                 404, UnknownRoute",
        "GET,    /v1/phone-numbers/,          404, UnknownRoute",
        "PUT,    /v1/phone-numbers,           405, UnknownRoute",
        "GET,    /v1/phone-numbers?limit=x,   422, ListPhoneNumbers",
        "DELETE, /v1/phone-numbers/nonsense,  400, ReleasePhoneNumber",
        "GET,    /api/phone-numbers,          401, ListNumbersByStatus",
        "GET,    /v1/numbers,                 401, ListNumbers"
    })
    void every_request_is_one_line_whoever_answers_it(String method, String path, int status, String operation) {
        var answer = buyer.send(method, path, "");

        assertThat(answer.status()).isEqualTo(status);
        assertThatJson(line(answer))
                .isObject()
                .containsEntry("status", status)
                .containsEntry("operation", operation)
                .containsKey("refusal");
    }

    @Test
    void a_failure_is_a_line_and_not_a_refusal() {
        var order = order(given.stock(1));
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        var answer = buyer.post(ORDERS, order);

        assertThat(answer.status()).isGreaterThanOrEqualTo(500);
        assertThat(log.with("\"message\":\"request\""))
                .singleElement()
                .satisfies(line -> assertThatJson(line)
                        .isObject()
                        .containsEntry("status", answer.status())
                        .doesNotContainKeys("refusal", "orders"));
        assertThat(log.all())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThatJson(line).isObject().containsEntry("operation", "OrderPhoneNumbers"));
    }

    @Test
    void no_line_has_a_key_or_a_full_number() {
        var stock = given.stock(3);
        var _ = buyer.post(ORDERS, order(stock.subList(0, 1)));
        var _ = buyer.post(ORDERS, order(stock));
        var _ = buyer.get("/v1/phone-numbers?area_code=%2B14155550123");
        var _ = buyer.delete("/v1/phone-numbers/%2B14155550123");

        assertThat(log.all())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(key, "14155550123")
                        .doesNotContain(stock.stream().map(Dialable::text).toList()));
    }

    /** The line of the request that was answered so; there is only one. */
    private String line(Answer answer) {
        return assertThat(log.with("\"request_id\":\"" + answer.header("X-Request-Id") + "\""))
                .singleElement()
                .actual();
    }

    private static String order(List<Dialable> numbers) {
        return numbers.stream()
                .map(number -> "\"" + number.text() + "\"")
                .collect(Collectors.joining(",", "{\"numbers\": [", "]}"));
    }
}
