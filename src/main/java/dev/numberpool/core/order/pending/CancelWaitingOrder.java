package dev.numberpool.core.order.pending;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Open;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkOrders;
import dev.numberpool.core.order.bulk.FindBulkOrders;
import jakarta.inject.Singleton;

/**
 * Cancels an order by quantity that waits for stock: it fails, and no number is ever assigned to it. One that numbers
 * are being claimed for cannot be stopped on the way; it is filled in a while, or waits again.
 */
@Singleton
public final class CancelWaitingOrder {

    private final FindBulkOrders find;
    private final BulkOrders orders;

    public CancelWaitingOrder(FindBulkOrders find, BulkOrders orders) {
        this.find = find;
        this.orders = orders;
    }

    /**
     * The order, failed. Refused if the organization has no such order, if it is over, or being filled.
     */
    public Result<BulkOrder> cancel(OrganizationId organization, OrderId id) {
        return find.find(organization, id).then(order -> switch (order) {
            case Waiting waiting -> fail(waiting);
            case BulkOrder other -> Result.refused(refusal(other));
        });
    }

    /** Where somebody was faster, what has become of the order is the answer. */
    private Result<BulkOrder> fail(Waiting order) {
        OrderTerms terms = order.terms();
        return orders.fail(order) instanceof OrderOutcome.Done<BulkOrder>(var failed)
                ? Result.ok(failed)
                : find.find(terms.organization(), terms.id()).then(now -> Result.refused(refusal(now)));
    }

    /** One that waits again has been claimed for a moment ago. */
    private static Refusal refusal(BulkOrder order) {
        return switch (order) {
            case Complete _, Failed _ -> new Refusal.OrderIsOver();
            case Open _ -> new Refusal.OrderBeingFilled();
        };
    }
}
