package dev.numberpool.local.coldstart;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that a table held at some time, so that each function may find the same. */
final class TableContents {

    private final DynamoDbClient client;
    private final String table;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items;

    private TableContents(
            DynamoDbClient client, String table, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items) {
        this.client = client;
        this.table = table;
        this.items = items;
    }

    static TableContents of(DynamoDbClient client, String table) {
        return new TableContents(client, table, read(client, table));
    }

    /** Undoes what has changed since. */
    void restore() {
        var now = read(client, table);
        now.keySet().stream()
                .filter(key -> !items.containsKey(key))
                .forEach(key ->
                        client.deleteItem(delete -> delete.tableName(table).key(key)));
        items.forEach((key, item) -> {
            if (!item.equals(now.get(key))) {
                client.putItem(put -> put.tableName(table).item(item));
            }
        });
    }

    private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read(
            DynamoDbClient client, String table) {
        return client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                .collect(Collectors.toMap(TableContents::key, HashMap::new));
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        var key = new HashMap<>(item);
        key.keySet().retainAll(Set.of("pk", "sk"));
        return key;
    }
}
