package dev.numberpool.store.order;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import dev.numberpool.core.order.Fingerprint;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Writes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Which order an idempotency key stands for. DynamoDB deletes it some time after it has expired. */
public final class IdempotencyItem {

    private static final String ORDER = "order_id";
    private static final String FINGERPRINT = "fingerprint";

    private IdempotencyItem() {}

    /** Takes the key, unless it stands for another order whose lifetime has not ended. */
    static TransactWriteItem take(
            String table, OrganizationId organization, Idempotency idempotency, OrderId order, Instant now) {
        var item = new Item.Builder()
                .key(Keys.idempotency(organization, idempotency.key()))
                .text(ORDER, order.value().toString())
                .text(FINGERPRINT, idempotency.fingerprint().hex())
                .number(Keys.EXPIRES_AT, now.plus(IdempotencyKey.LIFETIME).getEpochSecond())
                .build();
        return Writes.putNewOr(
                table,
                item,
                Keys.EXPIRES_AT + " <= :now",
                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
    }

    /** Frees the key, if it stands for this order. */
    public static TransactWriteItem free(String table, OrganizationId organization, IdempotencyKey key, OrderId order) {
        return Writes.delete(
                table,
                delete -> delete.key(Keys.idempotency(organization, key))
                        .conditionExpression("attribute_not_exists(" + Keys.PK + ") OR " + ORDER + " = :order")
                        .expressionAttributeValues(Map.of(
                                ":order", AttributeValue.fromS(order.value().toString()))));
    }

    /** The order that the key still stands for; an expired item may stay in the table for days. */
    static Optional<EarlierOrder> readAlive(Item item, Instant now) {
        return item.number(Keys.EXPIRES_AT) > now.getEpochSecond() ? Optional.of(read(item)) : Optional.empty();
    }

    static EarlierOrder read(Item item) {
        return new EarlierOrder(
                new OrderId(UUID.fromString(item.text(ORDER))), new Fingerprint(item.text(FINGERPRINT)));
    }
}
