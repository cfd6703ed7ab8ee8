package dev.numberpool.store;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.Commit;
import dev.numberpool.core.order.Draft;
import dev.numberpool.core.order.Draft.Idempotency;
import dev.numberpool.core.order.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
        order.numbers().forEach(number -> transaction.add(assign(number), _ -> taken(number, order)));
        transaction.add(charge(order), OrderTransaction::creditRefusal);
        transaction.add(Writes.put(table, OrderItem.write(order)));
        return transaction;
    }

    private TransactWriteItem remember(Idempotency idempotency, Order order) {
        return Writes.putNewOr(
                table,
                IdempotencyItem.write(idempotency, order),
                IdempotencyItem.EXPIRES_AT + " <= :now",
                Map.of(":now", number(order.placedAt().getEpochSecond())));
    }

    /** From the shelf it was priced by: a number that changed its type since is not sold. */
    private TransactWriteItem assign(Assigned number) {
        return Move.of(table, new Available(number.listing()), number);
    }

    private TransactWriteItem charge(Order order) {
        return Writes.update(
                table,
                update -> update.key(Keys.organization(order.organization()))
                        .updateExpression("SET %1$s = %1$s - :cost, %2$s = %2$s + :numbers"
                                .formatted(OrganizationItem.CREDIT, OrganizationItem.HELD))
                        .conditionExpression(OrganizationItem.CREDIT + " >= :cost")
                        .expressionAttributeValues(Map.of(
                                ":cost", number(order.cost().cents()),
                                ":numbers", number(order.numbers().size()))));
    }

    private static Commit placedBefore(Optional<Item> old) {
        return new Commit.PlacedBefore(IdempotencyItem.read(old.orElseThrow()));
    }

    private static Commit taken(Assigned number, Order order) {
        List<Dialable> unavailable = List.of(number.listing().number());
        return new Commit.Declined(
                new Refusal.InsufficientInventory(order.numbers().size(), unavailable));
    }

    private static Commit creditRefusal(Optional<Item> old) {
        if (old.isEmpty()) {
            throw new IllegalStateException("an order of an organization that is not there");
        }
        return new Commit.Declined(new Refusal.InsufficientCredit());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
