package dev.numberpool;

import dev.numberpool.core.Dialable;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of the table as they are stored. */
@Singleton
@Requires(env = Environment.TEST)
public final class Rows {

    private final DynamoDbClient client;
    private final String table;

    Rows(DynamoDbClient client, @Property(name = "numberpool.table") String table) {
        this.client = client;
        this.table = table;
    }

    /** The names of the attributes that the number's row has; none where there is no row. */
    public Set<String> attributes(Dialable number) {
        return row(number).keySet();
    }

    /** The number's row; empty where there is none. */
    public Map<String, AttributeValue> row(Dialable number) {
        return client.getItem(get -> get.tableName(table).key(key(number)).consistentRead(true))
                .item();
    }

    /** Takes an attribute off the number's row, as an older version would not have written it. */
    public void remove(Dialable number, String attribute) {
        var _ = client.updateItem(update -> update.tableName(table)
                .key(key(number))
                .updateExpression("REMOVE #attribute")
                .expressionAttributeNames(Map.of("#attribute", attribute)));
    }

    /** Puts the number's row as it is told, with the key. */
    public void put(Dialable number, Map<String, AttributeValue> attributes) {
        var row = new HashMap<>(attributes);
        row.putAll(key(number));
        var _ = client.putItem(put -> put.tableName(table).item(row));
    }

    /** Sets an attribute of the number's row, as an earlier version may have written it. */
    public void set(Dialable number, String attribute, String value) {
        client.updateItem(update -> update.tableName(table)
                .key(key(number))
                .updateExpression("SET #attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
    }

    private static Map<String, AttributeValue> key(Dialable number) {
        return Map.of("pk", AttributeValue.fromS("NUMBER#" + number.text()), "sk", AttributeValue.fromS("NUMBER"));
    }
}
