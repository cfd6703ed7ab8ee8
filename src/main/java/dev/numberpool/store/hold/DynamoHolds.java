package dev.numberpool.store.hold;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.hold.HoldOutcome;
import dev.numberpool.core.hold.HoldPage;
import dev.numberpool.core.hold.Holds;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import dev.numberpool.store.dynamo.CommitStatus;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Reads;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.number.HoldTransition;
import dev.numberpool.store.order.IdempotencyItem;
import dev.numberpool.store.organization.CountChange;
import dev.numberpool.store.organization.OrganizationWrite;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds in DynamoDB: each begins in one transaction with all its numbers, and ends in one with those it still keeps. */
@Singleton
final class DynamoHolds implements Holds {

    /** In the place of a number: the hold. */
    private static final Optional<Dialable> ITSELF = Optional.empty();

    private final Table table;

    DynamoHolds(Table table) {
        this.table = table;
    }

    @Override
    public HoldOutcome place(Hold hold, Optional<Idempotency> key, Instant now) {
        var transaction = new Transaction<HoldOutcome>();
        key.ifPresent(named -> transaction.add(
                IdempotencyItem.take(table.name(), named, hold, now),
                there -> new HoldOutcome.PlacedBefore(IdempotencyItem.readHold(there.orElseThrow(), named, hold))));
        hold.numbers()
                .forEach(number -> transaction.add(
                        HoldTransition.intoHold(table.name(), number, hold, now),
                        _ -> new HoldOutcome.Gone(List.of(number))));
        var more = CountChange.of(hold);
        new OrganizationWrite(table, hold.organization())
                .requireRoom(more)
                .count(more)
                .addTo(transaction, HoldOutcome.Declined::new);
        transaction.add(Writes.putNew(table.name(), HoldItem.write(hold)), _ -> {
            throw new Unavailable("a hold that has been made void");
        });
        String token = hold.id().value().toString();
        return outcome(transaction.commit(
                table.client(), token, () -> CommitStatus.byTakingThePlace(table, HoldItem.writeVoid(hold))));
    }

    /** The first reason counts, but the numbers that are gone are named together. */
    private static HoldOutcome outcome(List<HoldOutcome> failures) {
        if (failures.isEmpty()) {
            return new HoldOutcome.Placed();
        }
        return failures.getFirst() instanceof HoldOutcome.Gone
                ? new HoldOutcome.Gone(failures.stream()
                        .flatMap(failure ->
                                failure instanceof HoldOutcome.Gone(var numbers) ? numbers.stream() : Stream.empty())
                        .toList())
                : failures.getFirst();
    }

    @Override
    public Optional<Hold> find(OrganizationId organization, HoldId id) {
        return table.findNow(Keys.hold(organization, id))
                .filter(item -> !HoldItem.isVoid(item))
                .map(HoldItem::read);
    }

    @Override
    public HoldPage placed(OrganizationId organization, Optional<HoldId> before) {
        return HoldLists.placed(table, organization, before);
    }

    @Override
    public Stream<List<Hold>> overdue(Instant now) {
        return HoldLists.overdue(table, now);
    }

    /**
     * A number that the hold keeps no more never comes back to it, so what is read says which numbers are to be looked
     * after; those that are ordered after that are left out.
     */
    @Override
    public boolean end(Hold hold) {
        var parts =
                Stream.concat(Stream.of(ITSELF), kept(hold).map(Optional::of)).toList();
        return Transaction.writeWithoutFailed(
                        parts, left -> left.contains(ITSELF) ? end(hold, left) : List.<Optional<Dialable>>of())
                .contains(ITSELF);
    }

    private Stream<Dialable> kept(Hold hold) {
        var keys = hold.numbers().stream().map(Keys::number).toList();
        var items = Reads.all(table.client(), table.name(), keys);
        return hold.numbers().stream().filter(number -> {
            Item item = items.get(Keys.number(number));
            return item != null && HoldTransition.isOn(hold, item);
        });
    }

    /** @return what was not as it was read: nothing, if the hold has ended by this */
    private List<Optional<Dialable>> end(Hold hold, List<Optional<Dialable>> parts) {
        var transaction = new Transaction<Optional<Dialable>>();
        parts.stream()
                .flatMap(Optional::stream)
                .forEach(number -> transaction.add(
                        HoldTransition.backToStock(table.name(), number, hold), _ -> Optional.of(number)));
        transaction.add(
                Writes.delete(
                        table.name(),
                        delete -> delete.key(Keys.hold(hold.organization(), hold.id()))
                                .conditionExpression("attribute_exists(" + Keys.PK + ")")),
                _ -> ITSELF);
        new OrganizationWrite(table, hold.organization())
                .count(CountChange.NONE.minus(CountChange.of(hold)))
                .addTo(transaction);
        return transaction.commit(table.client(), null, () -> hasEnded(hold));
    }

    private CommitStatus hasEnded(Hold hold) {
        return find(hold.organization(), hold.id()).isEmpty() ? CommitStatus.WRITTEN : CommitStatus.NONE;
    }
}
