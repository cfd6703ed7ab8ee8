package dev.numberpool;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes into the table what this version cannot read, as a later one may have done that was rolled back. */
@Singleton
@Requires(env = Environment.TEST)
public final class LaterVersion {

    private final DynamoDbClient client;
    private final String table;

    LaterVersion(DynamoDbClient client, @Property(name = "numberpool.table") String table) {
        this.client = client;
        this.table = table;
    }

    /** Sets an attribute of an item, which need not be there. */
    public void write(String pk, String sk, String attribute, String value) {
        var _ = client.updateItem(update -> update.tableName(table)
                .key(key(pk, sk))
                .updateExpression("SET #attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
    }

    /** What an item lacks, a version that reads it may ask for. */
    public void leaveOut(String pk, String sk, String attribute) {
        var _ = client.updateItem(update -> update.tableName(table)
                .key(key(pk, sk))
                .updateExpression("REMOVE #attribute")
                .expressionAttributeNames(Map.of("#attribute", attribute)));
    }

    /** Takes an item away again. */
    public void remove(String pk, String sk) {
        var _ = client.deleteItem(delete -> delete.tableName(table).key(key(pk, sk)));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }
}
