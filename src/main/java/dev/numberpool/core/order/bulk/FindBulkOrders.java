package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows an organization its orders by quantity: one of them, or all, the newest first. */
@Singleton
public final class FindBulkOrders {

    /** How many parts of the list are read for one page, so that rare matches do not make a request long. */
    static final int MOST_READS = 4;

    private final BulkOrders orders;

    public FindBulkOrders(BulkOrders orders) {
        this.orders = orders;
    }

    /** How far the order is. Refused if the organization has no such order. */
    public Result<BulkOrder> find(OrganizationId organization, OrderId id) {
        return Result.of(orders.find(organization, id), new Refusal.UnknownOrder());
    }

    /**
     * A page of them. It may be short, or empty, although more follow.
     *
     * @return the page; with the last order that was looked at, if more may follow behind it
     */
    public OrderPage<BulkSummary> browse(BulkOrderQuery query) {
        var found = new ArrayList<BulkSummary>();
        var last = query.before();
        for (int read = 0; read < MOST_READS; read++) {
            OrderPage<BulkSummary> part = orders.placed(query.organization(), last);
            part.orders().stream().filter(query::accepts).forEach(found::add);
            if (found.size() > query.limit()) {
                List<BulkSummary> page = found.subList(0, query.limit());
                return new OrderPage<>(page, Optional.of(page.getLast().id()));
            }
            last = part.last();
            if (last.isEmpty()) {
                break;
            }
        }
        return new OrderPage<>(found, last);
    }
}
