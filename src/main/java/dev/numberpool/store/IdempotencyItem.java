package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.order.Draft.Idempotency;
import dev.numberpool.core.order.EarlierOrder;
import dev.numberpool.core.order.Fingerprint;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.Order;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which order an idempotency key stands for. DynamoDB deletes it some time after it has expired. */
final class IdempotencyItem {

    /** The table's TTL attribute, in epoch seconds. */
    static final String EXPIRES_AT = "expires_at";

    private static final String ORDER = "order_id";
    private static final String FINGERPRINT = "fingerprint";

    private IdempotencyItem() {}

    static Map<String, AttributeValue> write(Idempotency idempotency, Order order) {
        return new Item.Builder()
                .key(Keys.idempotency(order.organization(), idempotency.key()))
                .text(ORDER, order.id().value().toString())
                .text(FINGERPRINT, idempotency.fingerprint().hex())
                .number(
                        EXPIRES_AT,
                        order.placedAt().plus(IdempotencyKey.LIFETIME).getEpochSecond())
                .build();
    }

    static EarlierOrder read(Item item) {
        return new EarlierOrder(
                new OrderId(UUID.fromString(item.text(ORDER))), new Fingerprint(item.text(FINGERPRINT)));
    }

    /** An expired item may stay in the table for days. */
    static boolean alive(Item item, Instant now) {
        return item.number(EXPIRES_AT) > now.getEpochSecond();
    }
}
