package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number whose URLs an earlier version took, and which would be refused now. */
class OlderUrlsTest extends OnGateway implements OnHistory {

    private static final String CHINESE = "https://example.com/\u6c34";
    private static final String PRIVATE = "https://10.0.0.1/status";
    private static final String NUMBERS = "/v1/phone-numbers";

    @Inject
    TestData given;

    @Inject
    Rows rows;

    @Inject
    History history;

    @Inject
    PlaceOrder orders;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api holder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned number;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String path;

    @Override
    public boolean withStream() {
        return true;
    }

    @BeforeEach
    void a_number_that_was_routed_by_an_earlier_version() {
        organization = given.organization(10_000);
        holder = api().withKey(given.fullKey(organization));
        number = given.held(organization, 1).getFirst();
        rows.set(number.listing().number(), "inbound_url", CHINESE);
        rows.set(number.listing().number(), "status_url", PRIVATE);
        path = NUMBERS + "/" + number.holding().id().value();
    }

    @Test
    void it_is_shown_and_listed_as_its_holder_has_set_it() {
        for (String node : new String[] {"data", "data[0]"}) {
            assertThatJson(holder.get(node.equals("data") ? path : NUMBERS).body())
                    .node(node)
                    .isObject()
                    .containsEntry("inbound_url", CHINESE)
                    .containsEntry("status_url", PRIVATE);
        }
    }

    @Test
    void another_change_leaves_them_alone_and_they_can_be_cleared_but_not_set_again() {
        assertThatJson(holder.patch(path, "{\"label\": \"new\"}").body())
                .node("data")
                .isObject()
                .containsEntry("label", "new")
                .containsEntry("inbound_url", CHINESE);
        assertThat(holder.patch(path, "{\"inbound_url\": \"%s\"}".formatted(CHINESE))
                        .status())
                .isEqualTo(422);
        assertThatJson(holder.patch(path, "{\"inbound_url\": \"\"}").body())
                .node("data.inbound_url")
                .isNull();
    }

    @Test
    void it_can_be_released_and_its_history_is_recorded() {
        assertThat(holder.delete(path).status()).isEqualTo(200);

        assertThat(history.record(history.records())).isEmpty();
        assertThat(history.rows("SELECT count(*) FROM number_event WHERE number = '%s' AND kind = 'released'"
                        .formatted(number.listing().number().text())))
                .containsExactly("1");
    }

    @Test
    void an_order_that_was_placed_with_them_is_answered_again() {
        var routing = new Routing(new HttpsUrl(CHINESE), new HttpsUrl(PRIVATE), null, null);
        var order = OrderRequest.of(organization, given.stock(2), routing, IdempotencyKey.parse("again"));
        var first = receipt(orders.place(order));

        var again = receipt(orders.place(order));

        assertThat(again.replayed()).isTrue();
        assertThat(again.order()).isEqualTo(first.order());
        assertThat(again.order().numbers().getFirst().holding().routing()).isEqualTo(routing);
    }

    private static Receipt receipt(Result<Receipt> placed) {
        return switch (placed) {
            case Result.Ok<Receipt>(var receipt) -> receipt;
            case Result.Refused<Receipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
