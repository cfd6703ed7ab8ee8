package dev.numberpool.store.holding;

import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.store.dynamo.Concurrently;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.number.NumberItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Looks for many holdings in one partition of their index, which has no other way to be asked for several. Each query
 * begins at an id and reads as many holdings as it looks for: for those that were ordered together one is enough, for
 * scattered ones it is one each. Among many, a number that cannot be read is passed over; asked for alone, it is a
 * failure, and not said to be unknown.
 */
final class HoldingsById {

    /** How many queries are under way at the same time once the first has not found all: a hundred take six rounds. */
    private static final int AT_ONCE = 20;

    private final Table table;
    private final String partition;

    HoldingsById(Table table, String partition) {
        this.table = table;
        this.partition = partition;
    }

    Stream<PhoneNumber> find(Collection<HoldingId> ids) {
        var found = new ArrayList<Item>();
        var left = ids.stream().map(id -> id.value().toString()).sorted().toList();
        for (int queries = 1; !left.isEmpty(); queries = AT_ONCE) {
            List<Look> looks = Concurrently.map(split(left, queries), AT_ONCE, this::look);
            looks.forEach(look -> found.addAll(look.found()));
            left = looks.stream().flatMap(look -> look.left().stream()).toList();
        }
        return ids.size() == 1
                ? found.stream().map(NumberItem::read)
                : table.readable(found, "number held", NumberItem::read).stream();
    }

    /** Into so many ranges at the most. */
    private static List<List<String>> split(List<String> ids, int ranges) {
        return ids.stream()
                .gather(Gatherers.windowFixed(Math.ceilDiv(ids.size(), ranges)))
                .toList();
    }

    /** The first of the ids is found, or is not there, and so are all up to the last that was read. */
    private Look look(List<String> ids) {
        var wanted = Set.copyOf(ids);
        List<Item> page = table.query(between(ids.getFirst(), ids.getLast()), ids.size());
        var found = page.stream().filter(item -> wanted.contains(id(item))).toList();
        if (page.size() < ids.size()) {
            return new Look(found, List.of());
        }
        String last = id(page.getLast());
        return new Look(found, ids.stream().filter(id -> id.compareTo(last) > 0).toList());
    }

    private static String id(Item item) {
        return item.text(Keys.HOLDING_ID);
    }

    private QueryRequest.Builder between(String oldest, String newest) {
        return QueryRequest.builder()
                .indexName(Keys.HOLDINGS_INDEX)
                .keyConditionExpression(
                        "%s = :holder AND %s BETWEEN :oldest AND :newest".formatted(Keys.HOLDER, Keys.HOLDING_ID))
                .expressionAttributeValues(Map.of(
                        ":holder", AttributeValue.fromS(partition),
                        ":oldest", AttributeValue.fromS(oldest),
                        ":newest", AttributeValue.fromS(newest)));
    }

    /** @param left the ids behind what was read */
    private record Look(List<Item> found, List<String> left) {}
}
