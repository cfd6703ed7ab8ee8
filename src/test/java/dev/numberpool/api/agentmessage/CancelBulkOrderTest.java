package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CancelBulkOrderTest extends OnGateway {

    private static final String BULK = "/v1/phone-numbers/bulk";

    @Inject
    TestData given;

    @Inject
    InterleavedActions meanwhile;

    @Test
    void an_order_that_waits_has_failed_then_and_stays_so() {
        var buyer = buyer();
        String order = id(buyer.post(BULK, body(2, given.stock(1))));

        var answer = buyer.delete(BULK + "/" + order);

        assertThat(answer.status()).isEqualTo(200);
        Golden.assertSame(answer, "bulk-failed.json");
        assertThat(buyer.get(BULK + "/" + order).body()).isEqualTo(answer.body());
    }

    @Test
    void an_order_that_was_canceled_or_filled_is_over() {
        var buyer = buyer();
        String canceled = id(buyer.post(BULK, body(2, given.stock(1))));
        assertThat(buyer.delete(BULK + "/" + canceled).status()).isEqualTo(200);
        var filled = buyer.post(BULK, body(1, given.stock(1)));

        for (String order : List.of(canceled, id(filled))) {
            var answer = buyer.delete(BULK + "/" + order);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.header("Retry-After")).isEmpty();
            Golden.assertSame(answer, "bulk-over.json");
        }
        assertThat(buyer.get(BULK + "/" + id(filled)).body()).isEqualTo(filled.body());
    }

    @Test
    void an_order_that_numbers_are_being_claimed_for_may_be_canceled_later() {
        var buyer = buyer();
        var stock = given.stock(100);
        meanwhile.beforeTransaction(2, () -> {
            String order = JsonPath.read(buyer.get(BULK).body(), "$.data[0].order_id");

            var answer = buyer.delete(BULK + "/" + order);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            Golden.assertSame(answer, "bulk-being-filled.json");
        });

        assertThat(buyer.post(BULK, body(100, stock)).status()).isEqualTo(200);

        assertThat(meanwhile.over()).isTrue();
    }

    /** The key stands for the order for 24 hours, whatever has become of it. */
    @Test
    void a_request_that_is_sent_again_after_its_order_was_canceled_shows_it_failed() {
        var buyer = buyer().with("Idempotency-Key", "again");
        String body = body(2, given.stock(1));
        String order = id(buyer.post(BULK, body));
        assertThat(buyer.delete(BULK + "/" + order).status()).isEqualTo(200);

        var again = buyer.post(BULK, body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThatJson(again.body()).node("data.order_id").isEqualTo(order);
        Golden.assertSame(again, "bulk-failed.json");
    }

    @Test
    void an_order_is_canceled_by_its_own_organization_only() {
        var buyer = buyer();
        String order = id(buyer.post(BULK, body(2, given.stock(1))));

        var stranger = buyer().delete(BULK + "/" + order);

        assertThat(stranger.status()).isEqualTo(404);
        Golden.assertSame(stranger, "not-found.json");
        assertThatJson(buyer.get(BULK + "/" + order).body()).node("data.status").isEqualTo("pending");
    }

    @Test
    void an_order_that_nobody_placed_is_404_and_what_is_no_id_400() {
        assertThat(buyer().delete(BULK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        for (String malformed : List.of("x", "release", "campaign")) {
            var answer = buyer().delete(BULK + "/" + malformed);
            assertThat(answer.status()).as(malformed).isEqualTo(400);
            Golden.assertSame(answer, "malformed-id.json");
        }
    }

    private Api buyer() {
        OrganizationId organization = given.organization(100_000);
        return api().withKey(given.fullKey(organization));
    }

    private static String id(Answer order) {
        return JsonPath.read(order.body(), "$.data.order_id");
    }

    private static String body(int quantity, List<Dialable> stock) {
        String area = stock.getFirst().text().substring(2, 5);
        return "{\"quantity\": %d, \"area_code\": \"%s\"}".formatted(quantity, area);
    }
}
