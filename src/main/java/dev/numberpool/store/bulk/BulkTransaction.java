package dev.numberpool.store.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.store.dynamo.CommitStatus;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.number.NumberTransition;
import dev.numberpool.store.order.IdempotencyItem;
import dev.numberpool.store.order.OrderTransaction;
import dev.numberpool.store.organization.CountChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The transaction that one step towards a bulk order is: what it does to the order's own records, and all the rest. */
final class BulkTransaction {
    private final Table table;
    private final OrderTerms terms;
    private final OrderTransaction<BulkOrder> transaction;
    private Supplier<CommitStatus> findOut = () -> CommitStatus.NONE;

    BulkTransaction(Table table, OrderTerms terms) {
        this.table = table;
        this.terms = terms;
        this.transaction = new OrderTransaction<>(table, terms.organization());
    }

    /** Takes the idempotency key that the order came with, if it came with one. */
    BulkTransaction takeKey() {
        var _ = transaction.takeKey(terms.request().idempotency(), terms.id(), terms.placedAt());
        return this;
    }

    /** An order that will fail stores nothing under its key; so it is freed, if it still stands for the order. */
    BulkTransaction freeKey(Abandoned order) {
        terms.request()
                .idempotencyKey()
                .filter(_ -> !order.waits())
                .map(key -> IdempotencyItem.free(table.name(), terms.organization(), key, terms.id()))
                .ifPresent(write -> {
                    var _ = once(write);
                });
        return this;
    }

    BulkTransaction check(Optional<Campaign> campaign) {
        var _ = transaction.check(campaign);
        return this;
    }

    BulkTransaction requireCredit(Money cost) {
        var _ = transaction.requireCredit(cost);
        return this;
    }

    BulkTransaction requireRoom(CountChange more) {
        var _ = transaction.requireRoom(more);
        return this;
    }

    /** The organization pays for these numbers, and holds them, if it may hold so many more. */
    BulkTransaction charge(Money cost, CountChange numbers) {
        var _ = transaction.charge(terms.id(), cost, numbers);
        return this;
    }

    BulkTransaction count(CountChange more) {
        var _ = transaction.count(more);
        return this;
    }

    /**
     * All these numbers go from stock, or from a hold that is over, to their holder, each if it came into stock before the
     * holding begins.
     *
     * @param now by which the time of a hold is over
     */
    BulkTransaction sell(List<Assigned> numbers, Instant now) {
        var _ = transaction.sell(numbers, Optional.empty(), now);
        return this;
    }

    /** All these numbers change their state, if each is still in the one in which it was seen. */
    <T> BulkTransaction moveAll(List<T> numbers, Function<T, PhoneNumber> seen, Function<T, PhoneNumber> next) {
        for (T number : numbers) {
            PhoneNumber from = seen.apply(number);
            var _ = transaction.add(
                    NumberTransition.of(table.name(), from, next.apply(number)), now -> missed(from, now));
        }
        return this;
    }

    /** An order that was waiting leaves the queue for its next state; a new one takes its key. */
    BulkTransaction take(BulkOrder order, boolean queued) {
        return queued
                ? replace(new Waiting(terms), BulkOrderItem.write(order)).dequeue()
                : takeKey().create(order);
    }

    /** A new order, or one that waits now that its claims were given back; where it stays in doubt, it is made void. */
    BulkTransaction create(BulkOrder order) {
        var failed = BulkOrderItem.FAILED_VALUES;
        findOut = () -> CommitStatus.byTakingThePlace(
                table, BulkOrderItem.writeVoid(terms), BulkOrderItem.IS_NEW_OR_HAS_FAILED, failed);
        var write = Writes.putNewOr(table.name(), BulkOrderItem.write(order), BulkOrderItem.HAS_FAILED, failed);
        var _ = transaction.add(write, OrderTransaction::isVoid);
        return this;
    }

    /** The order goes on to its next state, if it is still in the one in which it was seen. */
    BulkTransaction replace(BulkOrder seen, Map<String, AttributeValue> next) {
        findOut = () -> CommitStatus.byReading(table, next);
        return once(Writes.putIf(table.name(), next, condition(seen), values(seen)));
    }

    /** The order goes on to its next state, if it is as it was seen and has not been promised to its caller since. */
    BulkTransaction replaceUnlessPromised(Claiming seen, Map<String, AttributeValue> next) {
        var values = values(seen);
        values.put(":promised", AttributeValue.fromBool(seen.promised()));
        findOut = () -> CommitStatus.byReading(table, next);
        String condition = condition(seen) + " AND " + BulkOrderItem.PROMISED + " = :promised";
        return once(Writes.putIf(table.name(), next, condition, values));
    }

    /** That the order is still as it was seen. */
    BulkTransaction require(Claiming seen) {
        return once(Writes.check(
                table.name(),
                check -> check.key(Keys.bulkOrder(terms.organization(), terms.id()))
                        .conditionExpression(condition(seen))
                        .expressionAttributeValues(values(seen))));
    }

    /** Into the queue, if it waits. */
    BulkTransaction enqueue(BulkOrder order) {
        if (order instanceof Waiting waiting) {
            var _ = transaction.add(Writes.put(table.name(), BulkWorklists.waiting(waiting)));
            return count(CountChange.ONE_WAITING);
        }
        return this;
    }

    BulkTransaction dequeue() {
        var _ = transaction.add(Writes.delete(table.name(), delete -> delete.key(Keys.waiting(terms.id()))));
        return count(CountChange.NONE.minus(CountChange.ONE_WAITING));
    }

    /** So that others find the order if nobody goes on with it. */
    BulkTransaction list(Claiming order) {
        var _ = transaction.add(Writes.put(table.name(), BulkWorklists.claiming(order)));
        return this;
    }

    BulkTransaction unlist() {
        var _ = transaction.add(Writes.delete(table.name(), delete -> delete.key(Keys.claims(terms.id()))));
        return this;
    }

    /** A write of an item that another process may have written before. */
    BulkTransaction once(TransactWriteItem write) {
        var _ = transaction.add(write, _ -> new OrderOutcome.Overtaken<>());
        return this;
    }

    /** @param order as it is once this is done */
    OrderOutcome<BulkOrder> commit(BulkOrder order) {
        return transaction.commit(order, null, findOut);
    }

    private static OrderOutcome<BulkOrder> missed(PhoneNumber seen, Optional<Item> now) {
        return seen instanceof Available
                ? OrderTransaction.missedInStock(seen.listing(), now)
                : new OrderOutcome.Gone<>(List.of(seen.listing().number()));
    }

    private static String condition(BulkOrder seen) {
        String status = BulkOrderItem.STATUS + " = :status";
        return BulkOrderItem.attempt(seen).isPresent()
                ? status + " AND " + BulkOrderItem.CLAIMING_UNTIL + " = :until"
                : status;
    }

    private static Map<String, AttributeValue> values(BulkOrder seen) {
        var values = new HashMap<>(Map.of(":status", AttributeValue.fromS(BulkOrderItem.status(seen))));
        BulkOrderItem.attempt(seen).ifPresent(until -> values.put(":until", AttributeValue.fromS(until.toString())));
        return values;
    }
}
