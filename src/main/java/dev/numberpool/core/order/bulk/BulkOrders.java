package dev.numberpool.core.order.bulk;

import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import java.util.Optional;

/** All orders by quantity, and the queue of those that wait for stock. */
public interface BulkOrders {

    Optional<BulkOrder> find(OrganizationId organization, OrderId id);

    /** How many orders that wait are read at once. */
    int MOST_WAITING = 1_000;

    /**
     * Orders that wait for stock, the oldest first.
     *
     * @param after only those that were placed after this one
     */
    OrderPage<Waiting> waiting(Optional<OrderId> after);

    /**
     * An organization's orders, the newest first.
     *
     * @param before only those that were placed before this one
     */
    OrderPage<BulkSummary> placed(OrganizationId organization, Optional<OrderId> before);

    /** Takes a new order into the queue, if nothing stands against its campaign and the organization has room there. */
    OrderOutcome<BulkOrder> enqueue(Waiting order, Optional<Campaign> campaign);

    /**
     * Assigns all numbers, takes the credit and records the order; or does none of it, as where the organization may
     * not hold so many.
     *
     * @param queued whether the order has been waiting in the queue
     */
    OrderOutcome<BulkOrder> fill(Complete order, boolean queued, Optional<Campaign> campaign);

    /** Takes an order that nothing can come of, or that its buyer gives up, out of the queue, if it still waits. */
    OrderOutcome<BulkOrder> fail(Waiting order);
}
