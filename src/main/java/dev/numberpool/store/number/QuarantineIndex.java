package dev.numberpool.store.number;

import dev.numberpool.store.dynamo.Keys;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The index of what ends at some time, by that time: numbers in quarantine, and holds. */
public final class QuarantineIndex {

    private QuarantineIndex() {}

    /**
     * Asks for what has ended in a partition, the oldest first. In whole seconds: as text, a fraction of a second stands
     * before the second.
     */
    public static QueryRequest.Builder endedBy(String partition, Instant now) {
        String second = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return QueryRequest.builder()
                .indexName(Keys.QUARANTINE_INDEX)
                .keyConditionExpression(
                        "%s = :partition AND %s <= :now".formatted(NumberItem.QUARANTINE, NumberItem.QUARANTINED_UNTIL))
                .expressionAttributeValues(Map.of(
                        ":partition", AttributeValue.fromS(partition),
                        ":now", AttributeValue.fromS(second)));
    }
}
