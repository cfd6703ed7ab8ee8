package dev.numberpool.store.bulk;

import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkOrders;
import dev.numberpool.core.order.bulk.BulkSummary;
import dev.numberpool.core.order.bulk.OrderPage;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.organization.CountChange;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Bulk orders in DynamoDB, and their queue: a partition of its own. */
@Singleton
final class DynamoBulkOrders implements BulkOrders {

    private final Table table;
    private final InstantSource clock;

    DynamoBulkOrders(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<BulkOrder> find(OrganizationId organization, OrderId id) {
        return BulkRecords.find(table, organization, id);
    }

    @Override
    public OrderPage<Waiting> waiting(Optional<OrderId> after) {
        return BulkWorklists.waiting(table, after);
    }

    @Override
    public OrderPage<BulkSummary> placed(OrganizationId organization, Optional<OrderId> before) {
        return BulkRecords.placed(table, organization, before);
    }

    @Override
    public OrderOutcome<BulkOrder> enqueue(Waiting order, Optional<Campaign> campaign) {
        return new BulkTransaction(table, order.terms())
                .takeKey()
                .check(campaign)
                .create(order)
                .enqueue(order)
                .requireRoom(CountChange.ONE_WAITING)
                .commit(order);
    }

    @Override
    public OrderOutcome<BulkOrder> fill(Complete order, boolean queued, Optional<Campaign> campaign) {
        return new BulkTransaction(table, order.terms())
                .take(order, queued)
                .check(campaign)
                .sell(order.numbers(), clock.instant())
                .charge(order.cost(), CountChange.of(order.numbers()))
                .commit(order);
    }

    @Override
    public OrderOutcome<BulkOrder> fail(Waiting order) {
        Failed failed = order.fail();
        return new BulkTransaction(table, order.terms())
                .replace(order, BulkOrderItem.write(failed))
                .dequeue()
                .commit(failed);
    }
}
