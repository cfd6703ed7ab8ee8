package dev.numberpool.store.hold;

import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.hold.HoldPage;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Reads;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.number.QuarantineIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of holds: those of an organization, as they are now, and those that are over, of all organizations. */
final class HoldLists {

    /** So many have 500 numbers at least, which is the limit that applies where no other is set. */
    private static final int MOST_LISTED = 500;

    private static final int MOST_AT_ONCE = 100;

    private HoldLists() {}

    /** One query: so many items, or 1 MB. */
    static HoldPage placed(Table table, OrganizationId organization, Optional<HoldId> before) {
        var query = QueryRequest.builder()
                .keyConditionExpression("%s = :organization AND begins_with(%s, :holds)".formatted(Keys.PK, Keys.SK))
                .expressionAttributeValues(Map.of(
                        ":organization", AttributeValue.fromS(Keys.partition(organization)),
                        ":holds", AttributeValue.fromS(Keys.HOLD)))
                .scanIndexForward(false)
                .consistentRead(true)
                .limit(MOST_LISTED);
        var page = table.page(before.map(id -> query.exclusiveStartKey(Keys.hold(organization, id)))
                .orElse(query));
        return new HoldPage(readable(table, page.items().stream().map(Item::new)), last(page.lastEvaluatedKey()));
    }

    private static Optional<HoldId> last(Map<String, AttributeValue> key) {
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HoldId(UUID.fromString(new Item(key).text(Keys.SK).substring(Keys.HOLD.length()))));
    }

    /** In every minute another partition is the first, so that none of them waits for the others each time. */
    static Stream<List<Hold>> overdue(Table table, Instant now) {
        long first = now.getEpochSecond() / 60;
        return IntStream.range(0, HoldItem.PARTITIONS)
                .mapToObj(next -> HoldItem.partition(Long.toHexString((first + next) % HoldItem.PARTITIONS)))
                .flatMap(partition -> table.queryInBatches(QuarantineIndex.endedBy(partition, now), MOST_AT_ONCE))
                .filter(Predicate.not(List::isEmpty))
                .map(batch -> read(table, batch, now));
    }

    /** The index may show what has ended since: only the table knows. */
    private static List<Hold> read(Table table, List<Item> batch, Instant now) {
        var keys = batch.stream().map(Item::key).toList();
        var items = Reads.all(table.client(), table.name(), keys);
        return readable(table, keys.stream().flatMap(key -> Optional.ofNullable(items.get(key)).stream())).stream()
                .filter(hold -> hold.endedBy(now))
                .toList();
    }

    private static List<Hold> readable(Table table, Stream<Item> items) {
        return table.readable(items.filter(Predicate.not(HoldItem::isVoid)).toList(), "hold", HoldItem::read);
    }
}
