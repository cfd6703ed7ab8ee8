package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class BulkOrderPhoneNumbersTest extends OnGateway {

    private static final String BULK = "/v1/phone-numbers/bulk";

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    StillClock clock;

    @Test
    void an_order_that_can_be_filled_is_complete_and_stays_so() {
        assertThat(numbers.add(List.of(Numbers.local(Dialable.of("+14155550123")))))
                .hasSize(1);
        var buyer = buyer(1_000);

        var answer = buyer.post(BULK, """
            {"quantity": 1, "area_code": "415", "number_type": "local", "pattern": "+1415555", "mode": "atomic",
             "inbound_url": "https://example.com/inbound", "label": "Support"}\
            """);

        assertThat(answer.status()).isEqualTo(200);
        Golden.assertSame(answer, "bulk-complete.json");
        assertThat(get(buyer, answer).body()).isEqualTo(answer.body());
        String id = JsonPath.read(answer.body(), "$.data.assigned_numbers[0].id");
        assertThat(buyer.get("/v1/phone-numbers/" + id).status()).isEqualTo(200);
    }

    @Test
    void an_order_that_cannot_be_filled_is_pending_and_has_failed_after_a_day() {
        var buyer = buyer(0);

        var answer = buyer.post(BULK, body(2, area(given.stock(1))));

        assertThat(answer.status()).isEqualTo(202);
        Golden.assertSame(answer, "bulk-pending.json");
        assertThat(get(buyer, answer).status()).isEqualTo(200);
        Golden.assertSame(get(buyer, answer), "bulk-pending.json");
        clock.pass(OrderTerms.PATIENCE);
        assertThat(waiting.fill(_ -> true, Instant.MAX)).isZero();
        Golden.assertSame(get(buyer, answer), "bulk-failed.json");
    }

    @Tag("long")
    @Test
    void a_thousand_numbers_are_one_answer() {
        var stock = given.stock(1_000);
        var buyer = buyer(94_000);

        var answer = buyer.post(BULK, body(1_000, area(stock)));

        assertThat(answer.status()).isEqualTo(200);
        List<String> assigned = JsonPath.read(answer.body(), "$.data.assigned_numbers[*].number");
        assertThat(assigned)
                .containsExactlyInAnyOrderElementsOf(
                        stock.stream().map(Dialable::text).toList());
        assertThatJson(buyer.get("/v1/phone-numbers").body()).node("meta.total").isEqualTo(1_000);
    }

    @Test
    void what_can_be_filled_and_not_paid_is_402() {
        var answer = buyer(187).post(BULK, body(2, area(given.stock(2))));

        assertThat(answer.status()).isEqualTo(402);
        Golden.assertSame(answer, "insufficient-credit.json");
    }

    @Test
    void one_more_than_may_wait_is_409_and_stores_nothing_under_its_key() {
        var organization = given.organization(1_000);
        assertThat(organizations.limit(organization, Map.of(Limit.WAITING_BULK_ORDERS, OptionalInt.of(1))))
                .isPresent();
        var buyer = api().withKey(given.fullKey(organization));
        String area = area(given.stock(1));
        assertThat(buyer.post(BULK, body(2, area)).status()).isEqualTo(202);

        var answer = buyer.with("Idempotency-Key", "one more").post(BULK, body(2, area));

        assertThat(answer.status()).isEqualTo(409);
        Golden.assertSame(answer, "limit-exceeded.json");
        assertThat(buyer.with("Idempotency-Key", "one more")
                        .post(BULK, body(1, area))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_pending_order_that_is_sent_again_is_still_pending() {
        var buyer = buyer(0).with("Idempotency-Key", "again");
        String area = area(given.stock(1));
        var first = buyer.post(BULK, body(2, area));

        var second = buyer.post(BULK, body(2, area));

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "{} quantity",
                "{`quantity`:null} quantity",
                "{`quantity`:0} quantity",
                "{`quantity`:1001} quantity",
                "{`quantity`:1.5} quantity",
                "{`quantity`:`5`} quantity",
                "{`quantity`:1,`mode`:`immediate_partial`} mode",
                "{`quantity`:1,`mode`:`x`} mode",
                "{`quantity`:1,`area_code`:`12`} area_code",
                "{`quantity`:1,`number_type`:`mobile`} number_type",
                "{`quantity`:1,`pattern`:`x-y`} pattern",
                "{`quantity`:1,`pattern`:`5`,`match`:`x`} match",
                "{`quantity`:1,`campaign_id`:`-`} campaign_id",
                "{`inbound_url`:1,`status_url`:2,`label`:3,`mode`:4} quantity,inbound_url,status_url,label,mode"
            })
    void every_wrong_field_is_named(String body, String wrong) {
        var answer = buyer(0).post(BULK, body.replace('`', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys(wrong.split(","));
    }

    @Test
    void a_key_that_is_too_long_is_named_too() {
        var answer = buyer(0).with("Idempotency-Key", "k".repeat(256)).post(BULK, "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys("quantity", "Idempotency-Key");
    }

    @Test
    void an_order_is_shown_to_its_own_organization_only() {
        var answer = buyer(1_000).post(BULK, body(1, area(given.stock(1))));

        var stranger = get(buyer(1_000), answer);

        assertThat(stranger.status()).isEqualTo(404);
        Golden.assertSame(stranger, "not-found.json");
    }

    @Test
    void an_order_that_nobody_placed_is_404_and_what_is_no_id_400() {
        var buyer = buyer(0);

        assertThat(buyer.get(BULK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        Golden.assertSame(buyer.get(BULK + "/x"), "malformed-id.json");
        assertThat(buyer.get(BULK + "/x").status()).isEqualTo(400);
    }

    private Api buyer(long credit) {
        return api().withKey(given.fullKey(given.organization(credit)));
    }

    private static Answer get(Api buyer, Answer order) {
        return buyer.get(BULK + "/" + JsonPath.<String>read(order.body(), "$.data.order_id"));
    }

    private static String body(int quantity, String area) {
        return "{\"quantity\": %d, \"area_code\": \"%s\"}".formatted(quantity, area);
    }

    private static String area(List<Dialable> stock) {
        return stock.getFirst().text().substring(2, 5);
    }
}
