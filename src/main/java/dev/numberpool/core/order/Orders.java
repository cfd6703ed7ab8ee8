package dev.numberpool.core.order;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.campaign.Campaign;
import java.time.Instant;
import java.util.Optional;

/** All orders, and the one place where numbers change hands for credit. */
public interface Orders {

    /** @param now idempotency keys that are older than their lifetime do not count */
    Basis basis(OrderRequest request, Instant now);

    /**
     * Assigns all numbers, takes the credit, and records the order; or does none of it.
     *
     * @param campaign the campaign the order names, as it was read: it must still be so, and its brand verified
     */
    Commit commit(Order order, Optional<Campaign> campaign);

    Optional<Order> find(OrganizationId organization, OrderId id);
}
