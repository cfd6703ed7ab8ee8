package dev.numberpool.store.holding;

import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Reads;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.number.NumberTransition;
import dev.numberpool.store.number.QuarantineIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The quarantine index of the table: only numbers in quarantine are in it, by the end of their quarantine, in a partition
 * for each last digit of a number, so that many that are released at once do not all go to the same.
 */
@Singleton
final class DynamoQuarantinedNumbers implements QuarantinedNumbers {

    private final Table table;

    DynamoQuarantinedNumbers(Table table) {
        this.table = table;
    }

    /** The index goes on from where it was left, so what it still shows though it has returned is not met again. */
    @Override
    public Stream<List<Quarantined>> endedBy(Instant now) {
        var partitions = NumberItem.QUARANTINES.stream()
                .map(quarantine -> table.queryInBatches(QuarantineIndex.endedBy(quarantine, now), MOST_AT_ONCE)
                        .flatMap(List::stream)
                        .iterator())
                .toList();
        return new OldestFirst(partitions)
                .stream().gather(Gatherers.windowFixed(MOST_AT_ONCE)).map(batch -> read(batch, now));
    }

    @Override
    public int returnToStock(List<Quarantined> seen, Instant now) {
        return Transaction.writeWithoutFailed(seen, some -> move(some, now)).size();
    }

    /** What the index shows may have changed since: only the table knows. */
    private List<Quarantined> read(List<Item> batch, Instant now) {
        var keys = batch.stream().map(Item::key).toList();
        var items = Reads.batch(table.client(), table.name(), keys);
        return keys.stream()
                .filter(items::containsKey)
                .map(items::get)
                .flatMap(item -> table.readable(item, "number in quarantine", NumberItem::read).stream())
                .filter(Quarantined.class::isInstance)
                .map(Quarantined.class::cast)
                .filter(number -> number.endedBy(now))
                .toList();
    }

    private List<Quarantined> move(List<Quarantined> seen, Instant now) {
        var transaction = new Transaction<Quarantined>();
        seen.forEach(number ->
                transaction.add(NumberTransition.of(table.name(), number, number.returnToStock(now)), _ -> number));
        return transaction.commit(table.client(), null);
    }

    /** Several partitions as one, each read no further than is needed to know which number is the next. */
    private static final class OldestFirst {

        private final Queue<Next> next =
                new PriorityQueue<>(Comparator.comparing(one -> one.item().text(NumberItem.QUARANTINED_UNTIL)));

        private record Next(Item item, Iterator<Item> rest) {}

        OldestFirst(List<Iterator<Item>> partitions) {
            partitions.forEach(this::advance);
        }

        Stream<Item> stream() {
            return Stream.generate(next::poll).takeWhile(Objects::nonNull).map(oldest -> {
                advance(oldest.rest());
                return oldest.item();
            });
        }

        private void advance(Iterator<Item> partition) {
            if (partition.hasNext()) {
                next.add(new Next(partition.next(), partition));
            }
        }
    }
}
