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

    /** The first reason counts, but of the numbers those that are gone, all of them, before those in stock again. */
    private static Commit first(List<Commit> failures) {
        return switch (failures.getFirst()) {
            case Commit.Declined(InsufficientInventory(int requested, var _)) -> taken(requested, gone(failures));
            case Commit.Restocked _ -> restocked(failures);
            case Commit failure -> failure;
        };
    }

    private static Commit restocked(List<Commit> failures) {
        return failures.stream()
                .flatMap(failure -> failure instanceof Commit.Declined(InsufficientInventory(int requested, var _))
                        ? Stream.of(taken(requested, gone(failures)))
                        : Stream.empty())
                .findFirst()
                .orElseGet(() -> new Commit.Restocked(failures.stream()
                        .flatMap(failure ->
                                failure instanceof Commit.Restocked(var numbers) ? numbers.stream() : Stream.empty())
                        .toList()));
    }

    private static Commit taken(int requested, List<Dialable> gone) {
        return new Commit.Declined(new InsufficientInventory(requested, gone));
    }

    private static List<Dialable> gone(List<Commit> failures) {
        return failures.stream()
                .flatMap(failure -> failure instanceof Commit.Declined(InsufficientInventory(int _, var numbers))
                        ? numbers.stream()
                        : Stream.empty())
                .toList();
    }
}
