package dev.numberpool.store.bulk;

import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.order.OrderItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Numbers that were claimed together for a bulk order. While it is there and not settled, its numbers are claimed;
 * once it is settled, they have been assigned.
 */
final class PartItem {

    private static final String SETTLED = "settled";
    private static final String UNSETTLED =
            "%s = :open AND %s = :until".formatted(SETTLED, BulkOrderItem.CLAIMING_UNTIL);
    private static final String NUMBERS = "numbers";

    private PartItem() {}

    /** @param until of the attempt that claims them */
    static Map<String, AttributeValue> write(OrderTerms terms, Instant until, int part, List<PickedNumber> picks) {
        return new Item.Builder()
                .key(Keys.bulkPart(terms.organization(), terms.id(), part))
                .instant(BulkOrderItem.CLAIMING_UNTIL, until)
                .flag(SETTLED, false)
                .items(NUMBERS, picks.stream().map(OrderItem::writeNumber).toList())
                .build();
    }

    static Part read(Item item) {
        return new Part(
                item.key(),
                item.instant(BulkOrderItem.CLAIMING_UNTIL),
                item.flag(SETTLED),
                item.items(NUMBERS).stream().map(OrderItem::readNumber).toList());
    }

    static TransactWriteItem settle(String table, Part part) {
        return Writes.update(
                table,
                update -> update.key(part.key())
                        .updateExpression("SET " + SETTLED + " = :settled")
                        .conditionExpression(UNSETTLED)
                        .expressionAttributeValues(Map.of(
                                ":settled", AttributeValue.fromBool(true),
                                ":open", AttributeValue.fromBool(false),
                                ":until", AttributeValue.fromS(part.until().toString()))));
    }

    static TransactWriteItem remove(String table, Part part) {
        return Writes.delete(
                table,
                delete -> delete.key(part.key())
                        .conditionExpression(UNSETTLED)
                        .expressionAttributeValues(Map.of(
                                ":open", AttributeValue.fromBool(false),
                                ":until", AttributeValue.fromS(part.until().toString()))));
    }

    /** @param until of the attempt that claimed them */
    record Part(Map<String, AttributeValue> key, Instant until, boolean settled, List<PickedNumber> picks) {}
}
