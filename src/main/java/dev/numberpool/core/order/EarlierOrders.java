package dev.numberpool.core.order;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** All orders, whatever they are for, by the idempotency keys that stand for them. */
public interface EarlierOrders {

    /** The order that the key stands for, if there was one in its lifetime. */
    Optional<EarlierOrder> find(OrganizationId organization, IdempotencyKey key, Instant now);

    /** The order that was placed under an idempotency key in the last 24 hours. */
    record EarlierOrder(OrderId id, Fingerprint fingerprint) {}

    /** Under which key a repetition of the request is known, and how it is told from another request. */
    record Idempotency(IdempotencyKey key, Fingerprint fingerprint) {}
}
