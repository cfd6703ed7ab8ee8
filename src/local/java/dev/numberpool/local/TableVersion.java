package dev.numberpool.local;

import java.nio.file.Path;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

/** Tells a table that an older version has made from one as the template declares it. */
final class TableVersion {

    private TableVersion() {}

    /**
     * @param data where the table is kept
     * @throws CannotStart if the table lacks an index: the attributes it is made of are not on its items either
     */
    static void require(DynamoDbClient client, Template template, String tableName, Path data) throws CannotStart {
        var description = client.describeTable(table -> table.tableName(tableName));
        var there = description.table().globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .collect(Collectors.toSet());
        var missing = template.table(tableName).globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndex::indexName)
                .filter(index -> !there.contains(index))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "the data in %s is of an older version (no index %s): delete it, or choose another with --data"
                            .formatted(data, String.join(", ", missing)));
        }
    }
}
