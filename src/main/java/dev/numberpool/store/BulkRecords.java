package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.bulk.BulkOrder;
import dev.numberpool.core.bulk.Terms;
import dev.numberpool.store.PartItem.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads bulk orders and their parts, as they are now. */
final class BulkRecords {

    /** An order and its parts, as many as their keys can count; the largest order has eleven. */
    private static final int MOST_ITEMS = 101;

    private BulkRecords() {}

    static Optional<BulkOrder> find(Table table, OrganizationId organization, OrderId id) {
        List<Item> items = read(table, organization, id);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(BulkOrderItem.read(items.getFirst(), items.subList(1, items.size())));
    }

    static List<Part> parts(Table table, Terms terms) {
        return read(table, terms.organization(), terms.id()).stream()
                .skip(1)
                .map(PartItem::read)
                .toList();
    }

    /** What is left to do for an order that is paid. */
    static Settlement settlement(Table table, Terms terms) {
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

    /** @param counted whether its numbers are counted as held already */
    record Settlement(boolean counted, List<Part> parts) {}
}
