package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A hundred orders with eleven parts each: 1,200 items, of which a page looks at a thousand. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BrowseBulkOrdersTest implements OnDynamo {

    private static final int ORDERS = 100;
    private static final int PARTS = 11;

    @Inject
    TestData given;

    @Inject
    FindBulkOrders list;

    @Inject
    DynamoDbClient client;

    @Property(name = "numberpool.table")
    String table;

    @Inject
    Calls calls;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @BeforeAll
    void place() {
        organization = given.organization(0);
        IntStream.range(0, ORDERS)
                .boxed()
                .flatMap(order -> items(id(order)))
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .gather(Gatherers.windowFixed(25))
                .forEach(some -> assertThat(client.batchWriteItem(write -> write.requestItems(Map.of(table, some)))
                                .unprocessedItems())
                        .isEmpty());
    }

    /** The order, and its parts. */
    private Stream<Map<String, AttributeValue>> items(OrderId id) {
        var pk = AttributeValue.fromS("ORG#" + organization.value());
        String order = "BULK#" + id.value();
        return Stream.concat(
                Stream.of(Map.of(
                        "pk", pk,
                        "sk", AttributeValue.fromS(order),
                        "order_id", AttributeValue.fromS(id.value().toString()),
                        "order_status", AttributeValue.fromS("complete"),
                        "quantity", AttributeValue.fromN("1000"))),
                IntStream.range(0, PARTS)
                        .mapToObj(part ->
                                Map.of("pk", pk, "sk", AttributeValue.fromS("%s#%02d".formatted(order, part)))));
    }

    @Test
    void parts_are_passed_over_and_a_stretch_may_end_among_them() {
        calls.forget();

        var page = page(Optional.empty(), 30);

        assertThat(page.orders()).extracting(BulkSummary::id).isEqualTo(newest().subList(0, 30));
        assertThat(page.last()).contains(id(ORDERS - 30));
        assertThat(calls.made()).containsExactly("Query", "GetItem", "Query", "GetItem");
    }

    @Test
    void a_page_looks_at_a_thousand_items_and_is_short_then() {
        calls.forget();

        var page = page(Optional.empty(), 100);

        assertThat(page.orders()).hasSizeBetween(83, 84);
        assertThat(calls.queries()).hasSize(4).allMatch(query -> query.items() == 250);
        var rest = page(page.last(), 100);
        assertThat(rest.last()).isEmpty();
        assertThat(IntStream.concat(numbers(page), numbers(rest)).boxed())
                .containsExactlyElementsOf(IntStream.range(0, ORDERS)
                        .map(order -> ORDERS - 1 - order)
                        .boxed()
                        .toList());
    }

    @Test
    void an_order_that_is_not_there_any_more_may_be_where_a_page_begins() {
        var page = page(Optional.of(new OrderId(new UUID(5, 1))), 10);

        assertThat(numbers(page).boxed()).containsExactly(5, 4, 3, 2, 1, 0);
    }

    private OrderPage<BulkSummary> page(Optional<OrderId> before, int limit) {
        return list.browse(new BulkOrderQuery(organization, Optional.empty(), before, limit));
    }

    private static List<OrderId> newest() {
        var newest = new ArrayList<OrderId>();
        IntStream.range(0, ORDERS).forEach(order -> newest.addFirst(id(order)));
        return newest;
    }

    private static OrderId id(int order) {
        return new OrderId(new UUID(order, 0));
    }

    private static IntStream numbers(OrderPage<BulkSummary> page) {
        return page.orders().stream().mapToInt(order -> (int) order.id().value().getMostSignificantBits());
    }
}
