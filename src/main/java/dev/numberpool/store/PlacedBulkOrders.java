package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.bulk.BulkSummary;
import dev.numberpool.core.bulk.Stretch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * An organization's bulk orders, the newest first, as they are now. Between them stand their parts, which are read and
 * paid for, but not sent: a stretch is one query, of so many items or of 1 MB, whatever comes first. Backwards, the
 * parts of an order come before the order itself: where a stretch ends among them, the order is read by its key.
 */
final class PlacedBulkOrders {

    private static final int MOST_ITEMS = 250;
    private static final int ID_LENGTH = 36;

    private PlacedBulkOrders() {}

    static Stretch<BulkSummary> read(Table table, OrganizationId organization, Optional<OrderId> before) {
        QueryResponse page = table.page(query(organization, before));
        Optional<String> lastKey =
                Optional.ofNullable(page.lastEvaluatedKey().get(Keys.SK)).map(AttributeValue::s);
        Optional<OrderId> last = lastKey.map(PlacedBulkOrders::order);
        List<Item> orders = Stream.concat(
                        page.items().stream().map(Item::new),
                        last.filter(id -> !lastKey.equals(Optional.of(Keys.bulkOrder(id)))).stream()
                                .flatMap(id -> table.findNow(Keys.bulkOrder(organization, id)).stream()))
                .toList();
        return new Stretch<>(table.readable(orders, "bulk order", BulkOrderItem::summary), last);
    }

    private static QueryRequest.Builder query(OrganizationId organization, Optional<OrderId> before) {
        var query = QueryRequest.builder()
                .keyConditionExpression("%s = :organization AND begins_with(%s, :order)".formatted(Keys.PK, Keys.SK))
                .filterExpression("attribute_exists(%s)".formatted(BulkOrderItem.STATUS))
                .projectionExpression(
                        String.join(", ", Keys.SK, TermsAttributes.ID, TermsAttributes.QUANTITY, BulkOrderItem.STATUS))
                .expressionAttributeValues(Map.of(
                        ":organization", AttributeValue.fromS(Keys.partition(organization)),
                        ":order", AttributeValue.fromS(Keys.BULK_ORDER)))
                .scanIndexForward(false)
                .consistentRead(true)
                .limit(MOST_ITEMS);
        return before.map(id -> query.exclusiveStartKey(Keys.bulkOrder(organization, id)))
                .orElse(query);
    }

    private static OrderId order(String key) {
        int begin = Keys.BULK_ORDER.length();
        return new OrderId(UUID.fromString(key.substring(begin, begin + ID_LENGTH)));
    }
}
