package dev.numberpool.store.dynamo;

import dev.numberpool.core.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/** Many items by their keys, up to 100 in one call; an item that is not there is missing. */
public final class Reads {

    private static final int MOST = 100;

    private Reads() {}

    /** Each item as it is at an instant of its own. Those that DynamoDB leaves over under load are missing too. */
    public static Map<Map<String, AttributeValue>, Item> batch(
            DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
        var answer = client.batchGetItem(get -> get.requestItems(Map.of(table, wanted(keys))));
        return byKey(answer.responses().getOrDefault(table, List.of()));
    }

    /**
     * Any number of items, each as it is at an instant of its own. What DynamoDB leaves over under load is asked for
     * again after a pause, and nothing is left over.
     *
     * @throws dev.numberpool.core.Unavailable if DynamoDB goes on leaving something over
     */
    public static Map<Map<String, AttributeValue>, Item> all(
            DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
        var found = new HashMap<Map<String, AttributeValue>, Item>();
        var left = new ArrayDeque<>(keys);
        int leftOver = 0;
        while (!left.isEmpty()) {
            var some = Stream.generate(left::poll)
                    .limit(Math.min(MOST, left.size()))
                    .toList();
            var answer = client.batchGetItem(get -> get.requestItems(Map.of(table, wanted(some))));
            found.putAll(byKey(answer.responses().getOrDefault(table, List.of())));
            var unprocessed = answer.unprocessedKeys().get(table);
            if (unprocessed != null) {
                left.addAll(unprocessed.keys());
                Retries.pause(++leftOver);
            }
        }
        return found;
    }

    /** All items of one instant, at twice the price; in conflict while one of them is being written. */
    public static Map<Map<String, AttributeValue>, Item> snapshot(
            DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
        var gets = keys.stream()
                .map(key -> TransactGetItem.builder()
                        .get(get -> get.tableName(table).key(key))
                        .build())
                .toList();
        return byKey(client.transactGetItems(get -> get.transactItems(gets)).responses().stream()
                .filter(ItemResponse::hasItem)
                .map(ItemResponse::item)
                .toList());
    }

    private static KeysAndAttributes wanted(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }

    private static Map<Map<String, AttributeValue>, Item> byKey(Collection<Map<String, AttributeValue>> items) {
        var byKey = new HashMap<Map<String, AttributeValue>, Item>();
        for (var item : items) {
            var found = new Item(item);
            byKey.put(found.key(), found);
        }
        return byKey;
    }

    private static final int MOST_COUNTED = 1_000;

    /** The largest limit times the largest of its items is a tenth of that. */
    private static final int MOST_PAGES = 100;

    /**
     * Those that can be read, up to the limit.
     *
     * @param reading empty for an item that is to be passed over
     * @throws Unavailable where even after {@value #MOST_PAGES} pages there are fewer, and more to come
     */
    static <T> List<T> query(
            DynamoDbClient client, QueryRequest query, int limit, Function<Item, Optional<T>> reading) {
        var items = new ArrayList<T>();
        Map<String, AttributeValue> start = Map.of();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            QueryResponse page = client.query(from(query, start, limit - items.size()));
            page.items().forEach(item -> reading.apply(new Item(item)).ifPresent(items::add));
            start = page.lastEvaluatedKey();
            if (start.isEmpty() || items.size() >= limit) {
                return items;
            }
        }
        throw new Unavailable("a query of more than %d pages".formatted(MOST_PAGES));
    }

    /**
     * How many items a query finds, without their attributes: all of them are read.
     *
     * @throws IllegalStateException after {@value #MOST_COUNTED} pages, which is that many megabytes
     */
    static int count(DynamoDbClient client, QueryRequest query) {
        int count = 0;
        Map<String, AttributeValue> start = Map.of();
        for (int page = 0; page < MOST_COUNTED; page++) {
            var counted = query.toBuilder().select(Select.COUNT);
            var answer = client.query((start.isEmpty() ? counted : counted.exclusiveStartKey(start)).build());
            count += answer.count();
            start = answer.lastEvaluatedKey();
            if (start.isEmpty()) {
                return count;
            }
        }
        throw new IllegalStateException("too many items to count");
    }

    /** A query's items page by page, each read when it is asked for. */
    static Stream<List<Item>> each(DynamoDbClient client, QueryRequest query) {
        return client.queryPaginator(query).stream()
                .map(page -> page.items().stream().map(Item::new).toList());
    }

    private static QueryRequest from(QueryRequest query, Map<String, AttributeValue> start, int limit) {
        var page = query.toBuilder().limit(limit);
        return start.isEmpty() ? page.build() : page.exclusiveStartKey(start).build();
    }
}
