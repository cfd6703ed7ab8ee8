package dev.numberpool.store.stock;

import dev.numberpool.core.stock.map.StockMap;
import dev.numberpool.core.stock.map.StockPartition;
import dev.numberpool.store.dynamo.Concurrently;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads the stock map from the table, as it is or was a moment ago. */
@Singleton
final class DynamoStockMap implements StockMap {

    /** What DynamoDB bills an item for beyond its attributes. */
    private static final int ITEM_OVERHEAD = 100;

    private final Table table;
    private final StockPartitions partitions;

    DynamoStockMap(Table table, StockPartitions partitions) {
        this.table = table;
        this.partitions = partitions;
    }

    @Override
    public List<StockPartition> partitions() {
        return partitions.all();
    }

    @Override
    public List<Page> read(List<Part> parts, int limit) {
        return Concurrently.map(parts, MOST_PARTS, part -> page(part, limit));
    }

    private Page page(Part part, int limit) {
        QueryResponse answer = table.page(QueryRequest.builder()
                .keyConditionExpression("%s = :partition AND %s BETWEEN :from AND :to".formatted(Keys.PK, Keys.SK))
                .expressionAttributeValues(Map.of(
                        ":partition", AttributeValue.fromS(Keys.stockPartition(part.partition())),
                        ":from", AttributeValue.fromS(part.from()),
                        ":to", AttributeValue.fromS(part.to())))
                .limit(limit));
        var items = answer.items().stream().map(Item::new).toList();
        return new Page(
                table.readable(items, "block of the stock", StockBlockItem::read),
                items.stream().mapToInt(DynamoStockMap::size).sum(),
                rest(part, answer.lastEvaluatedKey()));
    }

    private static int size(Item item) {
        return ITEM_OVERHEAD + StockBlockItem.size(item);
    }

    /** "!" is below every character of a sort key, so nothing lies between. */
    private static Optional<Part> rest(Part part, Map<String, AttributeValue> last) {
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(part.partition(), new Item(last).text(Keys.SK) + "!", part.to()));
    }
}
