package dev.numberpool.store;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Looks for many holdings in one partition of their index. Each query begins at the oldest one that is left and reads
 * as many as are left: for those that were ordered together one is enough, for scattered ones it is one each. Among
 * many, a number that cannot be read is passed over; asked for alone, it is a failure, and not said to be unknown.
 */
final class HoldingsById {

    private final Table table;
    private final String partition;

    HoldingsById(Table table, String partition) {
        this.table = table;
        this.partition = partition;
    }

    Stream<PhoneNumber> find(Collection<HoldingId> ids) {
        var left = new TreeSet<>(ids.stream().map(id -> id.value().toString()).toList());
        var found = new ArrayList<Item>();
        while (!left.isEmpty()) {
            int limit = left.size();
            List<Item> page = table.query(between(left.first(), left.last()), limit);
            page.stream().filter(item -> left.contains(id(item))).forEach(found::add);
            if (page.size() < limit) {
                break;
            }
            left.headSet(id(page.getLast()), true).clear();
        }
        return ids.size() == 1
                ? found.stream().map(NumberItem::read)
                : table.readable(found, "number held", NumberItem::read).stream();
    }

    private static String id(Item item) {
        return item.text(NumberItem.HOLDING_ID);
    }

    private QueryRequest.Builder between(String oldest, String newest) {
        return QueryRequest.builder()
                .indexName(Keys.HOLDINGS_INDEX)
                .keyConditionExpression("%s = :holder AND %s BETWEEN :oldest AND :newest"
                        .formatted(NumberItem.HOLDER, NumberItem.HOLDING_ID))
                .expressionAttributeValues(Map.of(
                        ":holder", AttributeValue.fromS(partition),
                        ":oldest", AttributeValue.fromS(oldest),
                        ":newest", AttributeValue.fromS(newest)));
    }
}
