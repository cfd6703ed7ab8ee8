package dev.numberpool.store;

import dev.numberpool.core.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** A query's items up to a limit: DynamoDB ends a page after 1 MB, however few items that is. */
final class Pages {

    private static final int MOST_COUNTED = 1_000;

    private Pages() {}

    /** The largest limit times the largest of its items is a tenth of that. */
    private static final int MOST = 100;

    /**
     * Those that can be read, up to the limit.
     *
     * @param reading empty for an item that is to be passed over
     * @throws Unavailable where even after {@value #MOST} pages there are fewer, and more to come
     */
    static <T> List<T> query(
            DynamoDbClient client, QueryRequest query, int limit, Function<Item, Optional<T>> reading) {
        var items = new ArrayList<T>();
        Map<String, AttributeValue> start = Map.of();
        for (int pages = 0; pages < MOST; pages++) {
            QueryResponse page = client.query(from(query, start, limit - items.size()));
            page.items().forEach(item -> reading.apply(new Item(item)).ifPresent(items::add));
            start = page.lastEvaluatedKey();
            if (start.isEmpty() || items.size() >= limit) {
                return items;
            }
        }
        throw new Unavailable("a query of more than %d pages".formatted(MOST));
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
