package dev.numberpool.store.dynamo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** What can be found out about a transaction that DynamoDB gave no answer to. */
public enum CommitStatus {
    WRITTEN,
    /** Nothing is written, and nothing ever will be, even if an attempt at it is still under way. */
    NOT_WRITTEN,
    /** Nothing is written so far; an attempt that is under way may still do it. */
    NONE;

    /**
     * Puts a substitute where the transaction puts a record, each on the condition that nothing is there: so one of the two
     * is refused, whichever comes later, and however much later. May be asked again.
     */
    public static CommitStatus byTakingThePlace(Table table, Map<String, AttributeValue> substitute) {
        return byTakingThePlace(table, substitute, Writes.IS_NEW, null);
    }

    /**
     * Puts a substitute where the transaction puts a record, each on the same condition, which neither leaves true: so one
     * of the two is refused, whichever comes later, and however much later. May be asked again.
     */
    public static CommitStatus byTakingThePlace(
            Table table,
            Map<String, AttributeValue> substitute,
            String condition,
            @Nullable Map<String, AttributeValue> values) {
        try {
            table.client()
                    .putItem(put -> put.tableName(table.name())
                            .item(substitute)
                            .conditionExpression(condition)
                            .expressionAttributeValues(values)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return NOT_WRITTEN;
        } catch (ConditionalCheckFailedException there) {
            return there.item().equals(substitute) ? NOT_WRITTEN : WRITTEN;
        }
    }

    /** Looks whether a record of the transaction is there. */
    public static CommitStatus byReading(Table table, Map<String, AttributeValue> written) {
        return table.findNow(new Item(written).key())
                        .filter(there -> there.attributes().equals(written))
                        .isPresent()
                ? WRITTEN
                : NONE;
    }
}
