package dev.numberpool.store.bulk;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkSummary;
import dev.numberpool.core.order.bulk.OrderPage;
import dev.numberpool.store.bulk.PartItem.Part;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads bulk orders and their parts, as they are now: one with its numbers, or all of an organization without. */
final class BulkRecords {

    /** An order and its parts, as many as their keys can count; the largest order has eleven. */
    private static final int MOST_ITEMS = 101;

    private static final int MOST_LISTED = 250;
    private static final int ID_LENGTH = 36;

    private BulkRecords() {}

    static Optional<BulkOrder> find(Table table, OrganizationId organization, OrderId id) {
        List<Item> items = read(table, organization, id);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(BulkOrderItem.read(items.getFirst(), items.subList(1, items.size())));
    }

    static List<Part> parts(Table table, OrderTerms terms) {
        return read(table, terms.organization(), terms.id()).stream()
                .skip(1)
                .map(PartItem::read)
                .toList();
    }

    /** What is left to do for an order that is paid. */
    static Settlement settlement(Table table, OrderTerms terms) {
        List<Item> items = read(table, terms.organization(), terms.id());
        return new Settlement(
                BulkOrderItem.counted(items.getFirst()),
                items.stream().skip(1).map(PartItem::read).toList());
    }

    /** The order first, for its parts' keys begin with its own. */
    private static List<Item> read(Table table, OrganizationId organization, OrderId id) {
        var query = QueryRequest.builder()
                .keyConditionExpression("%s = :organization AND begins_with(%s, :order)".formatted(Keys.PK, Keys.SK))
                .expressionAttributeValues(Map.of(
                        ":organization", AttributeValue.fromS(Keys.partition(organization)),
                        ":order", AttributeValue.fromS(Keys.bulkOrder(id))))
                .consistentRead(true);
        return table.query(query, MOST_ITEMS);
    }

    /**
     * An organization's bulk orders, the newest first, as they are now. Between them stand their parts, which are read
     * and paid for, but not sent: a page is one query, of so many items or of 1 MB, whatever comes first. Backwards,
     * the parts of an order come before the order itself: where a page ends among them, the order is read by its key.
     */
    static OrderPage<BulkSummary> placed(Table table, OrganizationId organization, Optional<OrderId> before) {
        QueryResponse page = table.page(placedBefore(organization, before));
        Optional<String> lastKey =
                Optional.ofNullable(page.lastEvaluatedKey().get(Keys.SK)).map(AttributeValue::s);
        Optional<OrderId> last = lastKey.map(BulkRecords::order);
        List<Item> orders = Stream.concat(
                        page.items().stream().map(Item::new),
                        last.filter(id -> !lastKey.equals(Optional.of(Keys.bulkOrder(id)))).stream()
                                .flatMap(id -> table.findNow(Keys.bulkOrder(organization, id)).stream()))
                .toList();
        return new OrderPage<>(table.readable(orders, "bulk order", BulkOrderItem::summary), last);
    }

    private static QueryRequest.Builder placedBefore(OrganizationId organization, Optional<OrderId> before) {
        var query = QueryRequest.builder()
                .keyConditionExpression("%s = :organization AND begins_with(%s, :order)".formatted(Keys.PK, Keys.SK))
                .filterExpression("attribute_exists(%s)".formatted(BulkOrderItem.STATUS))
                .projectionExpression(String.join(
                        ", ", Keys.SK, OrderTermsAttributes.ID, OrderTermsAttributes.QUANTITY, BulkOrderItem.STATUS))
                .expressionAttributeValues(Map.of(
                        ":organization", AttributeValue.fromS(Keys.partition(organization)),
                        ":order", AttributeValue.fromS(Keys.BULK_ORDER)))
                .scanIndexForward(false)
                .consistentRead(true)
                .limit(MOST_LISTED);
        return before.map(id -> query.exclusiveStartKey(Keys.bulkOrder(organization, id)))
                .orElse(query);
    }

    private static OrderId order(String key) {
        int begin = Keys.BULK_ORDER.length();
        return new OrderId(UUID.fromString(key.substring(begin, begin + ID_LENGTH)));
    }

    /** @param counted whether its numbers are counted as held already */
    record Settlement(boolean counted, List<Part> parts) {}
}
