package dev.numberpool.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/** Many items by their keys, up to 100 in one call; an item that is not there is missing. */
final class Reads {

    private static final int MOST = 100;

    private Reads() {}

    /** Each item as it is at an instant of its own. Those that DynamoDB leaves over under load are missing too. */
    static Map<Map<String, AttributeValue>, Item> batch(
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
    static Map<Map<String, AttributeValue>, Item> all(
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
    static Map<Map<String, AttributeValue>, Item> snapshot(
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
}
