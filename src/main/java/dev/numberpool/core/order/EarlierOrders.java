package dev.numberpool.core.order;

import dev.numberpool.core.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** All orders, whatever they are for, by the idempotency keys that stand for them. */
public interface EarlierOrders {

    /** The order that the key stands for, if there was one in its lifetime. */
    Optional<EarlierOrder> find(OrganizationId organization, IdempotencyKey key, Instant now);
}
