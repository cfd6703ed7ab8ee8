package dev.numberpool.local.dynamodb;

import dev.numberpool.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the table as the template declares it, where there is none yet. */
public final class NumbersTable {

    /** In template.yaml, and of the local table, which {@code sam local} gives the functions too. */
    public static final String NAME = "NumbersTable";

    private NumbersTable() {}

    /**
     * Returns once the table can be used and deletes what has expired. Of one that is there nothing is asked that takes
     * the longer the more is in it.
     *
     * @return whether there was none before
     */
    public static boolean create(DynamoDbClient client, Template template, String tableName) {
        boolean created = createIfMissing(client, template, tableName);
        if (created) {
            try (var waiter = client.waiter()) {
                var _ = waiter.waitUntilTableExists(table -> table.tableName(tableName));
            }
        }
        expireItems(client, template, tableName);
        return created;
    }

    private static boolean createIfMissing(DynamoDbClient client, Template template, String tableName) {
        try {
            client.createTable(template.table(tableName));
            return true;
        } catch (ResourceInUseException _) {
            return false;
        }
    }

    /** DynamoDB refuses to switch on what is on. */
    private static void expireItems(DynamoDbClient client, Template template, String tableName) {
        var description =
                client.describeTimeToLive(table -> table.tableName(tableName)).timeToLiveDescription();
        if (description.timeToLiveStatus() == TimeToLiveStatus.DISABLED) {
            client.updateTimeToLive(table -> table.tableName(tableName)
                    .timeToLiveSpecification(to ->
                            to.attributeName(template.timeToLiveAttribute()).enabled(true)));
        }
    }
}
