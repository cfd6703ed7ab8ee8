package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.bulk.BulkOrder;
import dev.numberpool.core.bulk.BulkOrder.Complete;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.bulk.BulkOrders;
import dev.numberpool.core.bulk.BulkSummary;
import dev.numberpool.core.bulk.Step;
import dev.numberpool.core.bulk.Stretch;
import dev.numberpool.core.campaign.Campaign;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Bulk orders in DynamoDB, and their queue: a partition of its own. */
@Singleton
final class DynamoBulkOrders implements BulkOrders {

    private final Table table;

    DynamoBulkOrders(Table table) {
        this.table = table;
    }

    @Override
    public Optional<BulkOrder> find(OrganizationId organization, OrderId id) {
        return BulkRecords.find(table, organization, id);
    }

    @Override
    public Stretch<Waiting> waiting(Optional<OrderId> after) {
        return BulkMarkers.waiting(table, after);
    }

    @Override
    public Stretch<BulkSummary> placed(OrganizationId organization, Optional<OrderId> before) {
        return PlacedBulkOrders.read(table, organization, before);
    }

    @Override
    public Step enqueue(Waiting order, Optional<Campaign> campaign) {
        return new BulkTransaction(table)
                .takeKey(order.terms())
                .check(campaign)
                .create(order)
                .enqueue(order)
                .requireRoom(order.terms(), Tally.ONE_WAITING)
                .commit();
    }

    @Override
    public Step fill(Complete order, boolean queued, Optional<Campaign> campaign) {
        return new BulkTransaction(table)
                .take(order, queued)
                .check(campaign)
                .sell(order.numbers())
                .charge(order.terms(), order.cost(), Tally.of(order.numbers()))
                .commit();
    }

    @Override
    public Step fail(Waiting order) {
        return new BulkTransaction(table)
                .replace(order, BulkOrderItem.write(order.fail()))
                .dequeue(order.terms())
                .commit();
    }
}
