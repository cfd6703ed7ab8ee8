package dev.numberpool.store;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.bulk.BulkOrder;
import dev.numberpool.core.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.bulk.BulkOrder.Claiming;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import dev.numberpool.core.bulk.Step;
import dev.numberpool.core.bulk.Terms;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One step towards a bulk order. What is required first is refused first. */
final class BulkTransaction {

    private final Table table;
    private final Transaction<Step> transaction = new Transaction<>();
    private Supplier<Certainty> findOut = () -> Certainty.NONE;
    private @Nullable OrganizationWrite organization;

    BulkTransaction(Table table) {
        this.table = table;
    }

    /** Takes the idempotency key that the order came with, if it came with one. */
    BulkTransaction takeKey(Terms terms) {
        terms.request()
                .idempotency()
                .map(key -> IdempotencyItem.take(table.name(), terms.organization(), key, terms.id(), terms.placedAt()))
                .ifPresent(write ->
                        transaction.add(write, old -> new Step.PlacedBefore(IdempotencyItem.read(old.orElseThrow()))));
        return this;
    }

    /** An order that will fail stores nothing under its key; so it is freed, if it still stands for the order. */
    BulkTransaction freeKey(Abandoned order) {
        Terms terms = order.terms();
        terms.request()
                .idempotencyKey()
                .filter(_ -> !order.waits())
                .map(key -> IdempotencyItem.free(table.name(), terms.organization(), key, terms.id()))
                .ifPresent(write -> transaction.add(write, _ -> new Step.Overtaken()));
        return this;
    }

    BulkTransaction check(Optional<Campaign> campaign) {
        campaign.ifPresent(named -> CampaignChecks.add(transaction, table.name(), named, Step.Declined::new));
        return this;
    }

    BulkTransaction requireCredit(Terms terms, Money cost) {
        var _ = organization(terms).requireCredit(cost);
        return this;
    }

    BulkTransaction requireRoom(Terms terms, Tally more) {
        var _ = organization(terms).requireRoom(more);
        return this;
    }

    /** The organization pays for these numbers, and holds them, if it may hold so many more. */
    BulkTransaction charge(Terms terms, Money cost, Tally numbers) {
        var _ = organization(terms).charge(terms.id(), cost);
        return requireRoom(terms, numbers).count(terms, numbers);
    }

    BulkTransaction count(Terms terms, Tally more) {
        var _ = organization(terms).count(more);
        return this;
    }

    /** All these numbers go from stock to their holder, each if it came into stock before the holding begins. */
    BulkTransaction sell(List<Assigned> numbers) {
        numbers.forEach(number ->
                transaction.add(Move.outOfStock(table.name(), number), now -> missedInStock(number.listing(), now)));
        return this;
    }

    /** All these numbers change their state, if each is still in the one in which it was seen. */
    <T> BulkTransaction moveAll(List<T> numbers, Function<T, PhoneNumber> seen, Function<T, PhoneNumber> next) {
        for (T number : numbers) {
            PhoneNumber from = seen.apply(number);
            transaction.add(Move.of(table.name(), from, next.apply(number)), now -> missed(from, now));
        }
        return this;
    }

    /** An order that was waiting leaves the queue for its next state; a new one takes its key. */
    BulkTransaction take(BulkOrder order, boolean queued) {
        Terms terms = order.terms();
        return queued
                ? replace(new Waiting(terms), BulkOrderItem.write(order)).dequeue(terms)
                : takeKey(terms).create(order);
    }

    /** A new order, or one that waits now that its claims were given back; where it stays in doubt, it is made void. */
    BulkTransaction create(BulkOrder order) {
        var failed = BulkOrderItem.FAILED_VALUES;
        findOut = () -> Certainty.byTakingThePlace(
                table, BulkOrderItem.writeVoid(order.terms()), BulkOrderItem.IS_NEW_OR_HAS_FAILED, failed);
        var write = Writes.putNewOr(table.name(), BulkOrderItem.write(order), BulkOrderItem.HAS_FAILED, failed);
        return add(write, _ -> {
            throw new Unavailable("an order that has been made void");
        });
    }

    /** The order goes on to its next state, if it is still in the one in which it was seen. */
    BulkTransaction replace(BulkOrder seen, Map<String, AttributeValue> next) {
        findOut = () -> Certainty.byReading(table, next);
        return add(Writes.putIf(table.name(), next, condition(seen), values(seen)), _ -> new Step.Overtaken());
    }

    /** The same, if it has not been promised to its caller since. */
    BulkTransaction replaceUnlessPromised(Claiming seen, Map<String, AttributeValue> next) {
        var values = values(seen);
        values.put(":promised", AttributeValue.fromBool(seen.promised()));
        findOut = () -> Certainty.byReading(table, next);
        String condition = condition(seen) + " AND " + BulkOrderItem.PROMISED + " = :promised";
        return add(Writes.putIf(table.name(), next, condition, values), _ -> new Step.Overtaken());
    }

    /** That the order is still as it was seen. */
    BulkTransaction require(Claiming seen) {
        var key = Keys.bulkOrder(seen.terms().organization(), seen.terms().id());
        return add(
                Writes.check(
                        table.name(),
                        check -> check.key(key)
                                .conditionExpression(condition(seen))
                                .expressionAttributeValues(values(seen))),
                _ -> new Step.Overtaken());
    }

    /** Into the queue, if it waits. */
    BulkTransaction enqueue(BulkOrder order) {
        if (order instanceof Waiting waiting) {
            transaction.add(Writes.put(table.name(), BulkMarkers.waiting(waiting)));
            return count(order.terms(), Tally.ONE_WAITING);
        }
        return this;
    }

    BulkTransaction dequeue(Terms terms) {
        transaction.add(Writes.delete(table.name(), delete -> delete.key(Keys.waiting(terms.id()))));
        return count(terms, Tally.NONE.minus(Tally.ONE_WAITING));
    }

    /** So that others find the order if nobody goes on with it. */
    BulkTransaction list(Claiming order) {
        transaction.add(Writes.put(table.name(), BulkMarkers.claiming(order)));
        return this;
    }

    BulkTransaction unlist(Terms terms) {
        transaction.add(Writes.delete(table.name(), delete -> delete.key(Keys.claims(terms.id()))));
        return this;
    }

    /** A write of an item that another process may have written before. */
    BulkTransaction once(TransactWriteItem write) {
        return add(write, _ -> new Step.Overtaken());
    }

    /** The first reason counts, but the numbers that are gone are named together. */
    Step commit() {
        if (organization != null) {
            organization.addTo(transaction, Step.Declined::new);
        }
        List<Step> failures = transaction.commit(table.client(), null, findOut);
        if (failures.isEmpty()) {
            return new Step.Done();
        }
        return switch (failures.getFirst()) {
            case Step.Gone _, Step.Restocked _ -> missed(failures);
            case Step failure -> failure;
        };
    }

    private static Step missed(PhoneNumber seen, Optional<Item> now) {
        return seen instanceof Available
                ? missedInStock(seen.listing(), now)
                : new Step.Gone(List.of(seen.listing().number()));
    }

    private static Step missedInStock(Listing listing, Optional<Item> now) {
        return Move.restocked(listing, now)
                .<Step>map(restocked -> new Step.Restocked(List.of(restocked)))
                .orElseGet(() -> new Step.Gone(List.of(listing.number())));
    }

    /** What is gone counts before what is in stock again. */
    private static Step missed(List<Step> failures) {
        List<Dialable> gone = gone(failures);
        return gone.isEmpty()
                ? new Step.Restocked(failures.stream()
                        .flatMap(failure ->
                                failure instanceof Step.Restocked(var numbers) ? numbers.stream() : Stream.empty())
                        .toList())
                : new Step.Gone(gone);
    }

    private BulkTransaction add(TransactWriteItem write, Function<Optional<Item>, Step> meaning) {
        transaction.add(write, meaning);
        return this;
    }

    /** All that is asked of the order's organization is asked last, for of the refusals its are the last. */
    private OrganizationWrite organization(Terms terms) {
        if (organization == null) {
            organization = new OrganizationWrite(table, terms.organization());
        }
        return organization;
    }

    private static List<Dialable> gone(List<Step> failures) {
        return failures.stream()
                .flatMap(failure -> failure instanceof Step.Gone(var numbers) ? numbers.stream() : Stream.empty())
                .toList();
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
