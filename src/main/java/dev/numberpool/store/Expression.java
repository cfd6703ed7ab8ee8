package dev.numberpool.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is required of an item, and what is changed on it, gathered one after the other. */
final class Expression {

    private final List<String> conditions = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    void require(String condition) {
        conditions.add(condition);
    }

    void change(String change) {
        changes.add(change);
    }

    void remove(String attribute) {
        removals.add(attribute);
    }

    void value(String placeholder, long number) {
        value(placeholder, AttributeValue.fromN(Long.toString(number)));
    }

    void value(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
    }

    /** A check where nothing is changed. The item must be there. */
    TransactWriteItem write(String table, Map<String, AttributeValue> key) {
        require("attribute_exists(" + Keys.PK + ")");
        String condition = String.join(" AND ", conditions);
        return changes.isEmpty() && removals.isEmpty()
                ? Writes.check(
                        table,
                        check -> check.key(key).conditionExpression(condition).expressionAttributeValues(valuesIfAny()))
                : Writes.update(
                        table,
                        update -> update.key(key)
                                .updateExpression(clause("SET ", changes) + clause(" REMOVE ", removals))
                                .conditionExpression(condition)
                                .expressionAttributeValues(valuesIfAny()));
    }

    private static String clause(String verb, List<String> all) {
        return all.isEmpty() ? "" : verb + String.join(", ", all);
    }

    /** DynamoDB takes none, but no empty ones. */
    private @Nullable Map<String, AttributeValue> valuesIfAny() {
        return values.isEmpty() ? null : values;
    }
}
