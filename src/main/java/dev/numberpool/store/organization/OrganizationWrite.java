package dev.numberpool.store.organization;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.organization.CountChange.Counter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What one transaction asks of an organization, and what it does to it. A transaction may name an item only once, so all
 * of it is one write.
 *
 * <p>A condition of DynamoDB cannot add. One number more is compared as it is, {@code held < held_limit}; several need the
 * limit as a value, so it is supposed to be one, and asked that it still is. A counter is changed only where it is there
 * and stays above zero; where it is not, {@link Recount} sees to it, and the transaction goes again.
 */
public final class OrganizationWrite {

    private final Table table;
    private final OrganizationId organization;

    private Optional<OrderId> paid = Optional.empty();
    private Money cost = Money.ZERO;
    private CountChange grown = CountChange.NONE;
    private CountChange room = CountChange.NONE;
    private OptionalInt mayHold = OptionalInt.empty();
    private OptionalInt mayKeep = OptionalInt.empty();

    public OrganizationWrite(Table table, OrganizationId organization) {
        this.table = table;
        this.organization = organization;
    }

    /** That it has the credit, which stays. */
    public OrganizationWrite requireCredit(Money credit) {
        cost = credit;
        return this;
    }

    /** Takes the cost of the order from its credit. */
    public OrganizationWrite charge(OrderId order, Money price) {
        paid = Optional.of(order);
        return requireCredit(price);
    }

    public OrganizationWrite count(CountChange more) {
        grown = grown.plus(more);
        return this;
    }

    /** That its limits let it have so many more. Own numbers and waiting orders come one by one. */
    public OrganizationWrite requireRoom(CountChange more) {
        if (more.own() > 1 || more.waiting() > 1) {
            throw new IllegalArgumentException("more than one at once");
        }
        room = more;
        return this;
    }

    /** How many numbers it may hold, as far as is known; where that is wrong, finding out takes a call more. */
    public OrganizationWrite supposing(OptionalInt limit) {
        mayHold = limit;
        return this;
    }

    /** @param declined how the transaction says that the organization has no room, or no credit */
    public <M> void addTo(Transaction<M> transaction, Function<Refusal, M> declined) {
        transaction.addRevisable(write(), old -> refusal(old).map(declined), this::writeAgain);
    }

    /** Where nothing is asked, but that it is there. */
    public <M> void addTo(Transaction<M> transaction) {
        addTo(transaction, refusal -> {
            throw new IllegalStateException("refused though nothing was asked: " + refusal);
        });
    }

    private TransactWriteItem write() {
        var expression = new Writes.Expression();
        requireRoom(expression);
        if (!cost.equals(Money.ZERO)) {
            expression.require(OrganizationItem.CREDIT + " >= :cost");
            expression.value(":cost", cost.cents());
        }
        paid.ifPresent(order -> pay(expression, order));
        for (Counter counter : Counter.values()) {
            count(expression, counter, grown.of(counter));
        }
        return expression.write(table.name(), Keys.organization(organization));
    }

    private void pay(Writes.Expression expression, OrderId order) {
        expression.change("%1$s = %1$s - :cost".formatted(OrganizationItem.CREDIT));
        expression.value(":cost", cost.cents());
        expression.change(OrganizationItem.LAST_PAID + " = :order");
        expression.value(":order", AttributeValue.fromS(order.value().toString()));
    }

    private static void count(Writes.Expression expression, Counter counter, int more) {
        String name = counter.attribute();
        if (more == 0) {
            return;
        }
        expression.value(":" + name, more);
        if (more > 0 && counter == Counter.ON_HOLD) {
            // missing where there has never been a hold, which is no reason to count
            expression.change("%1$s = if_not_exists(%1$s, :none) + :%1$s".formatted(name));
            expression.value(":none", 0);
            return;
        }
        expression.change("%1$s = %1$s + :%1$s".formatted(name));
        if (more > 0) {
            expression.require("attribute_exists(%s)".formatted(name));
        } else {
            expression.require("%1$s >= :least_%1$s".formatted(name));
            expression.value(":least_" + name, -more);
        }
    }

    private void requireRoom(Writes.Expression expression) {
        requireRoomForOne(expression, room.own(), Counter.OWN, Limit.OWN_NUMBERS);
        requireRoomForOne(expression, room.waiting(), Counter.WAITING, Limit.WAITING_BULK_ORDERS);
        if (room.onHold() > 0) {
            requireRoomToKeep(expression, OrganizationItem.limit(Limit.NUMBERS_ON_HOLD));
        }
        if (room.held() == 1) {
            requireRoomForOne(expression, 1, Counter.HELD, Limit.NUMBERS_HELD);
        } else if (room.held() > 1) {
            requireRoomToHold(expression, OrganizationItem.limit(Limit.NUMBERS_HELD));
        }
    }

    private static void requireRoomForOne(Writes.Expression expression, int more, Counter counter, Limit limit) {
        if (more == 0) {
            return;
        }
        String set = OrganizationItem.limit(limit);
        String unset = "attribute_not_exists(%s)".formatted(set);
        limit.standard().ifPresent(most -> expression.value(":most_" + set, most));
        String standard = limit.standard().isPresent()
                ? "%s AND %s < :most_%s".formatted(unset, counter.attribute(), set)
                : unset;
        expression.require("(%s < %s OR %s)".formatted(counter.attribute(), set, standard));
    }

    /** A limit that was raised since it was read, or is there no more, leaves room all the more. */
    private void requireRoomToHold(Writes.Expression expression, String limit) {
        String unset = "attribute_not_exists(%s)".formatted(limit);
        if (mayHold.isEmpty()) {
            expression.require(unset);
            return;
        }
        expression.require(
                "(%s OR %s >= :may_hold AND %s <= :leaves_room)".formatted(unset, limit, Counter.HELD.attribute()));
        expression.value(":may_hold", mayHold.getAsInt());
        expression.value(":leaves_room", mayHold.getAsInt() - room.held());
    }

    /**
     * Within the limit that applies to everybody, where no other is set. One that is set is known only once it was met:
     * where it was lowered since then, there may be no room.
     */
    private void requireRoomToKeep(Writes.Expression expression, String limit) {
        int standard = Limit.NUMBERS_ON_HOLD.standard().orElseThrow();
        String unset = "attribute_not_exists(%s) AND %s".formatted(limit, leavesRoom(expression, ":usual", standard));
        if (mayKeep.isEmpty()) {
            expression.require("(%s)".formatted(unset));
            return;
        }
        expression.value(":may_keep", mayKeep.getAsInt());
        expression.require("(%s OR %s >= :may_keep AND %s)"
                .formatted(unset, limit, leavesRoom(expression, ":known", mayKeep.getAsInt())));
    }

    private String leavesRoom(Writes.Expression expression, String name, int most) {
        String counter = Counter.ON_HOLD.attribute();
        int left = most - room.onHold();
        expression.value(name, left);
        String fits = "%s <= %s".formatted(counter, name);
        return left < 0 ? fits : "(attribute_not_exists(%s) OR %s)".formatted(counter, fits);
    }

    /** Empty where nothing stands against it: then what was supposed was wrong, or a counter is. */
    private Optional<Refusal> refusal(Optional<Item> old) {
        Item item = old.orElseThrow(() -> new IllegalStateException("an organization that is not there"));
        return refusal(item, Counter.OWN, Limit.OWN_NUMBERS)
                .or(() -> refusal(item, Counter.WAITING, Limit.WAITING_BULK_ORDERS))
                .or(() -> refusal(item, Counter.ON_HOLD, Limit.NUMBERS_ON_HOLD))
                .or(() -> refusal(item, Counter.HELD, Limit.NUMBERS_HELD))
                .or(() -> OrganizationItem.credit(item).cents() < cost.cents()
                        ? Optional.of(new Refusal.InsufficientCredit())
                        : Optional.empty());
    }

    private Optional<Refusal> refusal(Item item, Counter counter, Limit limit) {
        OptionalInt most = OrganizationItem.limits(item).of(limit);
        OptionalInt now = OrganizationItem.count(item, counter);
        return room.of(counter) > 0
                        && now.isPresent()
                        && most.isPresent()
                        && now.getAsInt() + room.of(counter) > most.getAsInt()
                ? Optional.of(new Refusal.LimitExceeded(limit, most.getAsInt()))
                : Optional.empty();
    }

    private TransactWriteItem writeAgain(Item item) {
        new Recount(table, organization).of(item, grown);
        mayHold = OrganizationItem.limits(item).of(Limit.NUMBERS_HELD);
        mayKeep = OrganizationItem.limits(item).of(Limit.NUMBERS_ON_HOLD);
        return write();
    }
}
