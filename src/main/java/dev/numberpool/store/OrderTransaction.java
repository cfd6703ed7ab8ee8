package dev.numberpool.store;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.Commit;
import dev.numberpool.core.order.Draft;
import dev.numberpool.core.order.Idempotency;
import dev.numberpool.core.order.Order;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The one transaction that an order is. Its writes stand in the order in which an order is refused. */
final class OrderTransaction {

    private final String table;

    OrderTransaction(String table) {
        this.table = table;
    }

    Transaction<Commit> of(Draft draft) {
        Order order = draft.order();
        var transaction = new Transaction<Commit>();
        draft.idempotency().ifPresent(key -> transaction.add(remember(key, order), OrderTransaction::placedBefore));
        draft.campaign().ifPresent(campaign -> CampaignChecks.add(transaction, table, campaign, Commit.Declined::new));
        order.numbers()
                .forEach(number -> transaction.add(Move.outOfStock(table, number), old -> missed(number, order, old)));
        transaction.add(charge(order), old -> new Commit.Declined(Credit.refusal(old)));
        transaction.add(Writes.put(table, OrderItem.write(order)));
        return transaction;
    }

    private TransactWriteItem remember(Idempotency idempotency, Order order) {
        return IdempotencyItem.take(table, order.organization(), idempotency, order.id(), order.placedAt());
    }

    private TransactWriteItem charge(Order order) {
        return Credit.charge(table, order.organization(), order.id(), order.cost(), Tally.of(order.numbers()));
    }

    private static Commit placedBefore(Optional<Item> old) {
        return new Commit.PlacedBefore(IdempotencyItem.read(old.orElseThrow()));
    }

    private static Commit missed(Assigned number, Order order, Optional<Item> now) {
        return Move.restocked(number.listing(), now)
                .<Commit>map(restocked -> new Commit.Restocked(List.of(restocked)))
                .orElseGet(() -> taken(number, order));
    }

    private static Commit taken(Assigned number, Order order) {
        List<Dialable> unavailable = List.of(number.listing().number());
        return new Commit.Declined(
                new Refusal.InsufficientInventory(order.numbers().size(), unavailable));
    }
}
