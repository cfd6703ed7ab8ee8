package dev.numberpool.store.stock;

import dev.numberpool.core.Unavailable;
import dev.numberpool.core.stock.map.StockBlock;
import dev.numberpool.core.stock.map.StockBlocks;
import dev.numberpool.core.stock.map.Suffixes;
import dev.numberpool.store.dynamo.Concurrently;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Writes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Changes the blocks of the stock map: each is read, changed, and put if nobody was faster. Two shards of the stream can
 * have numbers of one block, and the rebuild works beside them.
 */
@Singleton
final class DynamoStockBlocks implements StockBlocks {

    private static final int AT_ONCE = 8;

    /** There are fewer shards than that which could have numbers of one block, and each needs one turn. */
    private static final int MOST_ATTEMPTS = 100;

    /** By what is in it, and not by a count of its changes: that would begin anew where a block has gone and come again. */
    private static final String AS_SEEN = StockBlockItem.SUFFIXES + " = :seen";

    private final Table table;
    private final StockPartitions partitions;

    DynamoStockBlocks(Table table, StockPartitions partitions) {
        this.table = table;
        this.partitions = partitions;
    }

    @Override
    public void change(Map<StockBlock.Key, Change> changes) {
        // before their blocks, so that no block is in a partition that a search does not know
        partitions.add(changes.keySet().stream()
                .map(StockBlock.Key::partition)
                .distinct()
                .toList());
        var _ = Concurrently.map(List.copyOf(changes.entrySet()), AT_ONCE, change -> {
            change(change.getKey(), change.getValue());
            return change;
        });
    }

    private void change(StockBlock.Key block, Change change) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Optional<Item> item = table.findNow(StockBlockItem.key(block));
            Optional<Suffixes> seen = item.flatMap(this::suffixes);
            Suffixes before = seen.orElse(Suffixes.NONE);
            Suffixes after = before.change(change.come(), change.left());
            if (after.equals(before) || write(new StockBlock(block, after), condition(item, seen))) {
                return;
            }
        }
        throw new Unavailable("a block of the stock that others changed %d times".formatted(MOST_ATTEMPTS));
    }

    /** One that cannot be read is begun anew, and is whole again after the next rebuild: it must not stop the stream. */
    private Optional<Suffixes> suffixes(Item item) {
        return table.readable(item, "block of the stock", StockBlockItem::suffixes);
    }

    /** What must still be so when the block is written; nothing, where it could not be read. */
    private static Condition condition(Optional<Item> item, Optional<Suffixes> seen) {
        if (item.isEmpty()) {
            return new Condition(Writes.IS_NEW, null);
        }
        return seen.isEmpty()
                ? new Condition(null, null)
                : new Condition(
                        AS_SEEN, Map.of(":seen", AttributeValue.fromB(item.get().bytes(StockBlockItem.SUFFIXES))));
    }

    /** Whether the block was still as it was read. */
    private boolean write(StockBlock block, Condition condition) {
        try {
            if (block.suffixes().isEmpty()) {
                table.client()
                        .deleteItem(delete -> delete.tableName(table.name())
                                .key(StockBlockItem.key(block.key()))
                                .conditionExpression(condition.expression())
                                .expressionAttributeValues(condition.values()));
            } else {
                table.client()
                        .putItem(put -> put.tableName(table.name())
                                .item(StockBlockItem.write(block))
                                .conditionExpression(condition.expression())
                                .expressionAttributeValues(condition.values()));
            }
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private record Condition(
            @Nullable String expression, @Nullable Map<String, AttributeValue> values) {}
}
