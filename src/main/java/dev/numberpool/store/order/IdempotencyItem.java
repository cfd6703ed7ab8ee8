package dev.numberpool.store.order;

import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.id.HoldId;
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

/** Which order or hold an idempotency key stands for. DynamoDB deletes it some time after it has expired. */
public final class IdempotencyItem {

    /** The order's id, or the hold's: the fingerprint tells which it is. */
    private static final String ORDER = "order_id";

    /** Only of a hold, whose own item is gone once it has ended. */
    private static final String HOLD_UNTIL = "hold_until";

    private static final String FINGERPRINT = "fingerprint";

    private IdempotencyItem() {}

    /** Takes the key, unless it stands for something else whose lifetime has not ended. */
    static TransactWriteItem take(
            String table, OrganizationId organization, Idempotency idempotency, OrderId order, Instant now) {
        return take(table, item(organization, idempotency, order.value(), now), now);
    }

    /** Takes the key for a hold, unless it stands for something else whose lifetime has not ended. */
    public static TransactWriteItem take(String table, Idempotency idempotency, Hold hold, Instant now) {
        var item = item(hold.organization(), idempotency, hold.id().value(), now);
        return take(table, item.number(HOLD_UNTIL, hold.until().toEpochMilli()), now);
    }

    private static Item.Builder item(OrganizationId organization, Idempotency idempotency, UUID id, Instant now) {
        return new Item.Builder()
                .key(Keys.idempotency(organization, idempotency.key()))
                .text(ORDER, id.toString())
                .text(FINGERPRINT, idempotency.fingerprint().hex())
                .number(Keys.EXPIRES_AT, now.plus(IdempotencyKey.LIFETIME).getEpochSecond());
    }

    private static TransactWriteItem take(String table, Item.Builder item, Instant now) {
        return Writes.putNewOr(
                table,
                item.build(),
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

    /**
     * The hold that the key stands for, which may have ended since; empty if the key stands for another request.
     *
     * @param repeated the hold that the same request would place now
     */
    public static Optional<Hold> readHold(Item item, Idempotency idempotency, Hold repeated) {
        return Optional.of(read(item))
                .filter(earlier -> earlier.fingerprint().equals(idempotency.fingerprint()))
                .map(earlier -> new Hold(
                        new HoldId(earlier.id().value()),
                        repeated.organization(),
                        repeated.numbers(),
                        item.optionalMillis(HOLD_UNTIL).orElseThrow()));
    }

    static EarlierOrder read(Item item) {
        return new EarlierOrder(
                new OrderId(UUID.fromString(item.text(ORDER))), new Fingerprint(item.text(FINGERPRINT)));
    }
}
