package dev.numberpool.store.organization;

import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.organization.CountChange.Counter;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Sets right the counters of an organization that a transaction could not change. What is counted cannot change while its
 * counter is missing, for every change of it requires the counter: so what is counted here is true when it is written,
 * whoever else counts at the same time. Only a function of version 1 that still runs beside this one could come between.
 */
final class Recount {

    private final Table table;
    private final OrganizationId organization;

    Recount(Table table, OrganizationId organization) {
        this.table = table;
        this.organization = organization;
    }

    /**
     * Counts what is missing, and raises what is lower than the number of things that leave, for these at least are there.
     *
     * @param seen the organization's item
     * @param grown what the transaction would change
     */
    void of(Item seen, CountChange grown) {
        for (Counter counter : Counter.values()) {
            int more = grown.of(counter);
            OptionalInt now = OrganizationItem.count(seen, counter);
            if (more != 0 && now.isEmpty()) {
                set(counter, count(counter), isMissing(counter), Map.of());
            } else if (more < 0 && now.getAsInt() < -more && !seen.has(counter.attribute())) {
                set(counter, -more, isMissing(counter), Map.of());
            } else if (more < 0 && now.getAsInt() < -more) {
                set(counter, -more, counter.attribute() + " = :seen", Map.of(":seen", number(now.getAsInt())));
            }
        }
    }

    private static String isMissing(Counter counter) {
        return "attribute_not_exists(%s)".formatted(counter.attribute());
    }

    private int count(Counter counter) {
        return switch (counter) {
            case OWN -> table.count(own());
            case WAITING -> table.count(waiting());
            case HELD, ATTACHED, ON_HOLD ->
                throw new IllegalStateException("an organization without its " + counter.attribute());
        };
    }

    /** Reads all that the organization holds, once in its life. */
    private QueryRequest.Builder own() {
        return QueryRequest.builder()
                .indexName(Keys.HOLDINGS_INDEX)
                .keyConditionExpression(Keys.HOLDER + " = :holder")
                .filterExpression("attribute_exists(" + Keys.ORIGIN + ")")
                .expressionAttributeValues(Map.of(":holder", AttributeValue.fromS(organization.value())));
    }

    /** Reads the whole queue, of whatever organization, once in the organization's life. */
    private QueryRequest.Builder waiting() {
        return QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :list")
                .filterExpression(Keys.ORGANIZATION_ID + " = :organization")
                .expressionAttributeValues(Map.of(
                        ":list", AttributeValue.fromS(Keys.WAITING),
                        ":organization", AttributeValue.fromS(organization.value())))
                .consistentRead(true);
    }

    /** Unless somebody else was faster. */
    private void set(Counter counter, int count, String condition, Map<String, AttributeValue> seen) {
        var values = new HashMap<>(seen);
        values.put(":count", number(count));
        try {
            table.client()
                    .updateItem(update -> update.tableName(table.name())
                            .key(Keys.organization(organization))
                            .updateExpression("SET %s = :count".formatted(counter.attribute()))
                            .conditionExpression("attribute_exists(%s) AND %s".formatted(Keys.PK, condition))
                            .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // whoever came first has counted the same
        }
    }

    private static AttributeValue number(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }
}
