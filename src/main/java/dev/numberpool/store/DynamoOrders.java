package dev.numberpool.store;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal.InsufficientInventory;
import dev.numberpool.core.order.Basis;
import dev.numberpool.core.order.Commit;
import dev.numberpool.core.order.Draft;
import dev.numberpool.core.order.Order;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.Orders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders in DynamoDB: one read, one transaction. */
@Singleton
final class DynamoOrders implements Orders {

    private final Table table;

    DynamoOrders(Table table) {
        this.table = table;
    }

    @Override
    public Basis basis(OrderRequest request, Instant now) {
        return new OrderBasis(table).read(request, now);
    }

    @Override
    public Basis snapshot(OrderRequest request, Instant now) {
        return new OrderBasis(table).snapshot(request, now);
    }

    @Override
    public Commit commit(Draft draft) {
        String token = draft.order().id().value().toString();
        List<Commit> failures = new OrderTransaction(table)
                .of(draft)
                .commit(
                        table.client(),
                        token,
                        () -> Certainty.byTakingThePlace(table, VoidItem.inPlaceOf(draft.order())));
        return failures.isEmpty() ? new Commit.Done() : first(failures);
    }

    @Override
    public Optional<Order> find(OrganizationId organization, OrderId id) {
        return table.findNow(Keys.order(organization, id)).map(OrderItem::read);
    }

    /** The first reason counts, but the numbers that are gone are named together. */
    private static Commit first(List<Commit> failures) {
        return switch (failures.getFirst()) {
            case Commit.Declined(InsufficientInventory(int requested, var _)) ->
                new Commit.Declined(new InsufficientInventory(requested, gone(failures)));
            case Commit failure -> failure;
        };
    }

    private static List<Dialable> gone(List<Commit> failures) {
        return failures.stream()
                .flatMap(failure -> failure instanceof Commit.Declined(InsufficientInventory(int _, var numbers))
                        ? numbers.stream()
                        : Stream.empty())
                .toList();
    }
}
