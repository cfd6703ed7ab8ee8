package dev.numberpool.store.bulk;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkOrders;
import dev.numberpool.core.order.bulk.Claims;
import dev.numberpool.core.order.bulk.OrderPage;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The two lists of bulk orders that somebody must come back to: those that wait, in the order in which they were
 * placed, and those that numbers are claimed for. Each is a partition of the table, so that it is read as it is now.
 */
final class BulkWorklists {

    private static final String ORDER = "order_id";

    private BulkWorklists() {}

    static Map<String, AttributeValue> waiting(Waiting order) {
        OrderTerms terms = order.terms();
        return OrderTermsAttributes.write(new Item.Builder().key(Keys.waiting(terms.id())), terms)
                .build();
    }

    static Map<String, AttributeValue> claiming(Claiming order) {
        OrderTerms terms = order.terms();
        return new Item.Builder()
                .key(Keys.claims(terms.id()))
                .text(ORDER, terms.id().value().toString())
                .text(Keys.ORGANIZATION_ID, terms.organization().value())
                .build();
    }

    static OrderPage<Waiting> waiting(Table table, Optional<OrderId> after) {
        List<Item> items = read(table, Keys.WAITING, after.map(Keys::waiting), BulkOrders.MOST_WAITING);
        return page(
                items,
                BulkOrders.MOST_WAITING,
                table.readable(items, "waiting order", item -> new Waiting(OrderTermsAttributes.read(item))));
    }

    /** The keys of the orders that numbers are claimed for. */
    static OrderPage<Map<String, AttributeValue>> claiming(Table table, Optional<OrderId> after) {
        List<Item> items = read(table, Keys.CLAIMS, after.map(Keys::claims), Claims.MOST_LOOKED_AT);
        return page(items, Claims.MOST_LOOKED_AT, table.readable(items, "order under way", BulkWorklists::order));
    }

    private static Map<String, AttributeValue> order(Item item) {
        return Keys.bulkOrder(
                new OrganizationId(item.text(Keys.ORGANIZATION_ID)), new OrderId(UUID.fromString(item.text(ORDER))));
    }

    /** The last one is told by its key, which it has even if nothing else of it can be read. */
    private static <T> OrderPage<T> page(List<Item> items, int limit, List<T> read) {
        Optional<OrderId> last = items.size() < limit
                ? Optional.empty()
                : Optional.of(new OrderId(UUID.fromString(items.getLast().text(Keys.SK))));
        return new OrderPage<>(read, last);
    }

    private static List<Item> read(
            Table table, String partition, Optional<Map<String, AttributeValue>> after, int limit) {
        var query = QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :list")
                .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(partition)))
                .consistentRead(true);
        return table.query(after.map(query::exclusiveStartKey).orElse(query), limit);
    }
}
