package dev.numberpool.core.order;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** All orders, and the one place where numbers change hands for credit. */
public interface Orders {

    /** @param now idempotency keys that are older than their lifetime do not count */
    Basis basis(OrderRequest request, Instant now);

    /** Assigns all numbers, takes the credit, and records the order; or does none of it. */
    Commit commit(Draft draft);

    Optional<Order> find(OrganizationId organization, OrderId id);
}
