package dev.numberpool.store.dynamo;

import dev.numberpool.core.UnreadableRecords;
import dev.numberpool.environment.NumberpoolSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Our table in DynamoDB, whose name is the setting {@code numberpool.table}. */
@Singleton
public final class Table {

    private final DynamoDbClient client;
    private final String name;
    private final UnreadableRecords unreadable;

    Table(DynamoDbClient client, NumberpoolSettings settings, UnreadableRecords unreadable) {
        this.client = client;
        name = settings.requireTable();
        this.unreadable = unreadable;
    }

    public String name() {
        return name;
    }

    public DynamoDbClient client() {
        return client;
    }

    /** The item as it is, or as it was a moment ago, at half the price of {@link #findNow}. */
    public Optional<Item> find(Map<String, AttributeValue> key) {
        return find(key, false);
    }

    public Optional<Item> findNow(Map<String, AttributeValue> key) {
        return find(key, true);
    }

    /** Adds or replaces the item. */
    public void put(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(name).item(item));
    }

    /** Deletes the item, if it is there. */
    public void delete(Map<String, AttributeValue> key) {
        client.deleteItem(delete -> delete.tableName(name).key(key));
    }

    /** The first items of a query: of the table, or of the index that it names. */
    public List<Item> query(QueryRequest.Builder query, int limit) {
        return Reads.query(client, query.tableName(name).build(), limit, Optional::of);
    }

    /**
     * The first items of a query of the table or of an index, each read. Those that cannot be read are passed over, and
     * so many more are asked for: fewer than the limit come back only where the query has no more.
     */
    public <T> List<T> query(QueryRequest.Builder query, int limit, String kind, Function<Item, T> reading) {
        return Reads.query(client, query.tableName(name).build(), limit, item -> readable(item, kind, reading));
    }

    /** One page of a query: as many items as are asked for, or as DynamoDB reads at once. */
    public QueryResponse page(QueryRequest.Builder query) {
        return client.query(query.tableName(name).build());
    }

    /** What the items say, without those that cannot be read. */
    public <T> List<T> readable(List<Item> items, String kind, Function<Item, T> reading) {
        return items.stream()
                .flatMap(item -> readable(item, kind, reading).stream())
                .toList();
    }

    /**
     * What the item says; empty, and told, where it cannot be read, so that it stops no others.
     *
     * @param kind of what the item is
     */
    public <T> Optional<T> readable(Item item, String kind, Function<Item, T> reading) {
        try {
            return Optional.of(reading.apply(item));
        } catch (RuntimeException e) { // a codec does nothing but read, so whatever it throws is the item's
            unreadable.passedOver(kind + " " + id(item), e);
            return Optional.empty();
        }
    }

    /** How many items a query finds, at the price of reading them all. */
    public int count(QueryRequest.Builder query) {
        return Reads.count(client, query.tableName(name).build());
    }

    /** All items of a query, in batches of at most so many, each read when it is asked for. */
    public Stream<List<Item>> queryInBatches(QueryRequest.Builder query, int size) {
        return Reads.each(client, query.tableName(name).limit(size).build());
    }

    /** The holding's, of a number; a sort key has no number in it. */
    private static String id(Item item) {
        return item.optionalText(Keys.HOLDING_ID)
                .or(() -> item.optionalText(Keys.SK))
                .orElse("without a key");
    }

    private Optional<Item> find(Map<String, AttributeValue> key, boolean consistent) {
        var answer = client.getItem(get -> get.tableName(name).key(key).consistentRead(consistent));
        return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
    }
}
