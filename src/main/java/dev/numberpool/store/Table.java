package dev.numberpool.store;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Our table in DynamoDB, whose name is the setting {@code numberpool.table}. */
@Singleton
final class Table {

    private final DynamoDbClient client;
    private final String name;

    Table(DynamoDbClient client, @Property(name = "numberpool.table") String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    DynamoDbClient client() {
        return client;
    }

    /** The item as it is, or as it was a moment ago, at half the price of {@link #findNow}. */
    Optional<Item> find(Map<String, AttributeValue> key) {
        return find(key, false);
    }

    Optional<Item> findNow(Map<String, AttributeValue> key) {
        return find(key, true);
    }

    /** Adds or replaces the item. */
    void put(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(name).item(item));
    }

    /** The first items of a query: of the table, or of the index that it names. */
    List<Item> query(QueryRequest.Builder query, int limit) {
        return Pages.query(client, query.tableName(name).build(), limit);
    }

    /** How many items a query finds, at the price of reading them all. */
    int count(QueryRequest.Builder query) {
        return Pages.count(client, query.tableName(name).build());
    }

    /** All items of a query, in batches of at most so many, each read when it is asked for. */
    Stream<List<Item>> queryInBatches(QueryRequest.Builder query, int size) {
        return Pages.each(client, query.tableName(name).limit(size).build());
    }

    private Optional<Item> find(Map<String, AttributeValue> key, boolean consistent) {
        var answer = client.getItem(get -> get.tableName(name).key(key).consistentRead(consistent));
        return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
    }
}
