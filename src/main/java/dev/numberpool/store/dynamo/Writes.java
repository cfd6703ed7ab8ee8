package dev.numberpool.store.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The kinds of writes a transaction is made of. Every condition that fails tells the item as it was. */
public final class Writes {

    /** The condition that no item has the key. */
    public static final String IS_NEW = "attribute_not_exists(" + Keys.PK + ")";

    private Writes() {}

    /** Puts an item, over whatever is there. */
    public static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return put(table, item, _ -> {});
    }

    /** Puts an item where none has its key. */
    public static TransactWriteItem putNew(String table, Map<String, AttributeValue> item) {
        return put(table, item, put -> put.conditionExpression(IS_NEW));
    }

    /** Put where the condition holds for the item that is there. */
    public static TransactWriteItem putIf(
            String table, Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        return put(table, item, put -> put.conditionExpression(condition).expressionAttributeValues(values));
    }

    /** Put where there is no such item, or the condition holds for it. */
    public static TransactWriteItem putNewOr(
            String table, Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        return put(
                table,
                item,
                put -> put.conditionExpression(IS_NEW + " OR " + condition).expressionAttributeValues(values));
    }

    /** An update of one item. */
    public static TransactWriteItem update(String table, Consumer<Update.Builder> update) {
        return TransactWriteItem.builder()
                .update(write -> write.tableName(table)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .applyMutation(update))
                .build();
    }

    /** A condition on an item that is not written. */
    public static TransactWriteItem check(String table, Consumer<ConditionCheck.Builder> check) {
        return TransactWriteItem.builder()
                .conditionCheck(write -> write.tableName(table)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .applyMutation(check))
                .build();
    }

    /** A deletion of one item. */
    public static TransactWriteItem delete(String table, Consumer<Delete.Builder> delete) {
        return TransactWriteItem.builder()
                .delete(write -> write.tableName(table)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .applyMutation(delete))
                .build();
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item, Consumer<Put.Builder> put) {
        return TransactWriteItem.builder()
                .put(write -> write.tableName(table)
                        .item(item)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .applyMutation(put))
                .build();
    }

    /** What is required of an item, and what is changed on it, gathered one after the other. */
    public static final class Expression {

        private final List<String> conditions = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();
        private final List<String> removals = new ArrayList<>();
        private final Map<String, AttributeValue> values = new HashMap<>();

        /** Adds a condition; all of them must hold. */
        public void require(String condition) {
            conditions.add(condition);
        }

        /** Adds an assignment of the {@code SET} clause, such as {@code held = held + :one}. */
        public void change(String change) {
            changes.add(change);
        }

        /** Removes the attribute, if it is there. */
        public void remove(String attribute) {
            removals.add(attribute);
        }

        /** Gives a placeholder of the expressions its value, a whole number. */
        public void value(String placeholder, long number) {
            value(placeholder, AttributeValue.fromN(Long.toString(number)));
        }

        /** Gives a placeholder of the expressions its value. */
        public void value(String placeholder, AttributeValue value) {
            values.put(placeholder, value);
        }

        /** A check where nothing is changed. The item must be there. */
        public TransactWriteItem write(String table, Map<String, AttributeValue> key) {
            require("attribute_exists(" + Keys.PK + ")");
            String condition = String.join(" AND ", conditions);
            return changes.isEmpty() && removals.isEmpty()
                    ? check(
                            table,
                            check -> check.key(key)
                                    .conditionExpression(condition)
                                    .expressionAttributeValues(valuesIfAny()))
                    : update(
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
}
