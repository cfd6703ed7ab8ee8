package dev.numberpool.core.bulk;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Says how far a bulk order is. */
@Singleton
public final class FindBulkOrder {

    private final BulkOrders orders;
    private final InstantSource clock;

    public FindBulkOrder(BulkOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Refused if the organization has no such order. */
    public Result<BulkOrder> find(OrganizationId organization, OrderId id) {
        return orders.find(organization, id)
                .map(order -> Result.ok(timely(order)))
                .orElseGet(() -> Result.refused(new Refusal.UnknownOrder()));
    }

    /** An order whose time is up has failed, even if nobody has been by to take it out of the queue. */
    private BulkOrder timely(BulkOrder order) {
        return order instanceof Waiting waiting && waiting.terms().expired(clock.instant()) ? waiting.fail() : order;
    }
}
