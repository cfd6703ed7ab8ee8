package dev.numberpool.store.stock;

import com.github.benmanes.caffeine.cache.Cache;
import dev.numberpool.core.stock.map.StockPartition;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.OneMinuteCache;
import dev.numberpool.store.dynamo.Table;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The item that lists the partitions of the stock map: a few dozen short texts. It is written only when there are
 * numbers of a new calling code, type or first digit.
 */
@Singleton
final class StockPartitions {

    static final String PARTITIONS = "partitions";

    private final Table table;
    private final Cache<String, List<StockPartition>> remembered;

    StockPartitions(Table table, InstantSource clock) {
        this.table = table;
        remembered = OneMinuteCache.of(clock);
    }

    /** The partitions that there are, or were a minute ago, in the order of their texts. */
    List<StockPartition> all() {
        var known = remembered.getIfPresent(PARTITIONS);
        return known != null
                ? known
                : remember(table.find(Keys.stockPartitions())
                        .map(StockPartitions::read)
                        .orElse(List.of()));
    }

    /** Lists those that are not listed yet. */
    void add(Collection<StockPartition> some) {
        if (all().containsAll(some)) {
            return;
        }
        var texts = some.stream().map(StockPartition::text).distinct().toList();
        var updated = table.client()
                .updateItem(update -> update.tableName(table.name())
                        .key(Keys.stockPartitions())
                        .updateExpression("ADD #partitions :some")
                        .expressionAttributeNames(Map.of("#partitions", PARTITIONS))
                        .expressionAttributeValues(Map.of(":some", AttributeValue.fromSs(texts)))
                        .returnValues(ReturnValue.ALL_NEW));
        var _ = remember(read(new Item(updated.attributes())));
    }

    /** None are not remembered: the first numbers are to be found at once. */
    private List<StockPartition> remember(List<StockPartition> found) {
        if (!found.isEmpty()) {
            remembered.put(PARTITIONS, found);
        }
        return found;
    }

    /** Without what is none: a search finds what is in the others. */
    private static List<StockPartition> read(Item item) {
        return item.texts(PARTITIONS).stream()
                .sorted()
                .flatMap(text -> StockPartition.parse(text).stream())
                .toList();
    }
}
