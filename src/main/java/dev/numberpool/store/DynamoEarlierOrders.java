package dev.numberpool.store;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.order.EarlierOrder;
import dev.numberpool.core.order.EarlierOrders;
import dev.numberpool.core.order.IdempotencyKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The idempotency records in DynamoDB. */
@Singleton
final class DynamoEarlierOrders implements EarlierOrders {

    private final Table table;

    DynamoEarlierOrders(Table table) {
        this.table = table;
    }

    @Override
    public Optional<EarlierOrder> find(OrganizationId organization, IdempotencyKey key, Instant now) {
        return table.findNow(Keys.idempotency(organization, key)).flatMap(item -> IdempotencyItem.readAlive(item, now));
    }
}
