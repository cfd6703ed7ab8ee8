package dev.numberpool.store;

import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.Order;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stands where an order would, so that it cannot be placed any more. It is no order, and nobody reads it: the id was
 * never told to anyone. DynamoDB deletes it some time after a day, when no attempt at the order can be under way.
 */
final class VoidItem {

    private VoidItem() {}

    static Map<String, AttributeValue> inPlaceOf(Order order) {
        return new Item.Builder()
                .key(Keys.order(order.organization(), order.id()))
                .number(
                        IdempotencyItem.EXPIRES_AT,
                        order.placedAt().plus(IdempotencyKey.LIFETIME).getEpochSecond())
                .build();
    }
}
