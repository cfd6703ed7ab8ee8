package dev.numberpool.core.bulk;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import jakarta.inject.Singleton;

/** Says how far a bulk order is. */
@Singleton
public final class FindBulkOrder {

    private final BulkOrders orders;

    public FindBulkOrder(BulkOrders orders) {
        this.orders = orders;
    }

    /** Refused if the organization has no such order. */
    public Result<BulkOrder> find(OrganizationId organization, OrderId id) {
        return Result.of(orders.find(organization, id), new Refusal.UnknownOrder());
    }
}
