package dev.numberpool.store;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The kinds of writes a transaction is made of. Every condition that fails tells the item as it was. */
final class Writes {

    static final String IS_NEW = "attribute_not_exists(" + Keys.PK + ")";

    private Writes() {}

    static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return put(table, item, _ -> {});
    }

    static TransactWriteItem putNew(String table, Map<String, AttributeValue> item) {
        return put(table, item, put -> put.conditionExpression(IS_NEW));
    }

    /** Put where the condition holds for the item that is there. */
    static TransactWriteItem putIf(
            String table, Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        return put(table, item, put -> put.conditionExpression(condition).expressionAttributeValues(values));
    }

    /** Put where there is no such item, or the condition holds for it. */
    static TransactWriteItem putNewOr(
            String table, Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        return put(
                table,
                item,
                put -> put.conditionExpression(IS_NEW + " OR " + condition).expressionAttributeValues(values));
    }

    static TransactWriteItem update(String table, Consumer<Update.Builder> update) {
        return TransactWriteItem.builder()
                .update(write -> write.tableName(table)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .applyMutation(update))
                .build();
    }

    static TransactWriteItem check(String table, Consumer<ConditionCheck.Builder> check) {
        return TransactWriteItem.builder()
                .conditionCheck(write -> write.tableName(table)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .applyMutation(check))
                .build();
    }

    static TransactWriteItem delete(String table, Consumer<Delete.Builder> delete) {
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
}
