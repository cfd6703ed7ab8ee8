package dev.numberpool.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/** Many items in one call, by their keys; an item that is not there is missing. At most 100. */
final class Reads {

    private Reads() {}

    /** Each item as it is at an instant of its own. Those that DynamoDB leaves over under load are missing too. */
    static Map<Map<String, AttributeValue>, Item> batch(
            DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
        var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        var answer = client.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
        return byKey(answer.responses().getOrDefault(table, List.of()));
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

    private static Map<Map<String, AttributeValue>, Item> byKey(Collection<Map<String, AttributeValue>> items) {
        var byKey = new HashMap<Map<String, AttributeValue>, Item>();
        for (var item : items) {
            var found = new Item(item);
            byKey.put(found.key(), found);
        }
        return byKey;
    }
}
