package dev.numberpool.local.dynamodb;

import dev.numberpool.local.start.CannotStart;
import dev.numberpool.local.template.Template;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** Tells a table that an older version has made from one as the template declares it. */
public final class TableVersion {

    private static final String NO_SUCH_INDEX = "ValidationException";

    private TableVersion() {}

    /**
     * Asks each index for a key that nothing has, which costs the same however large the table is: for DescribeTable,
     * DynamoDB Local counts all items.
     *
     * @param place where the table is kept
     * @param option by which another place is chosen
     * @throws CannotStart if the table lacks an index: the attributes it is made of are not on its items either
     */
    public static void require(DynamoDbClient client, Template template, String tableName, String place, String option)
            throws CannotStart {
        List<String> missing = template.table(tableName).globalSecondaryIndexes().stream()
                .filter(index -> !isThere(client, tableName, index))
                .map(GlobalSecondaryIndex::indexName)
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "the data in %s is of an older version (no index %s): delete it, or choose another with %s"
                            .formatted(place, String.join(", ", missing), option));
        }
    }

    private static boolean isThere(DynamoDbClient client, String tableName, GlobalSecondaryIndex index) {
        String key = index.keySchema().stream()
                .filter(part -> part.keyType() == KeyType.HASH)
                .findFirst()
                .orElseThrow()
                .attributeName();
        try {
            var _ = client.query(query -> query.tableName(tableName)
                    .indexName(index.indexName())
                    .keyConditionExpression("#key = :nobody")
                    .expressionAttributeNames(Map.of("#key", key))
                    .expressionAttributeValues(Map.of(":nobody", AttributeValue.fromS("-")))
                    .limit(1));
            return true;
        } catch (DynamoDbException refused) {
            if (NO_SUCH_INDEX.equals(refused.awsErrorDetails().errorCode())) {
                return false;
            }
            throw refused;
        }
    }
}
