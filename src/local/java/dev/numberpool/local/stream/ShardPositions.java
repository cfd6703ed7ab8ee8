package dev.numberpool.local.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * How far one reader of a stream has come in each shard. Kept in a table beside the data, so that a reader goes on after
 * a restart where it was, and begins anew where the data is new.
 */
final class ShardPositions {

    private static final String TABLE = "StreamPositions";
    private static final String READER = "reader";
    private static final String SHARD = "shard";
    private static final String TYPE = "type";
    private static final String SEQUENCE_NUMBER = "sequence_number";

    private final DynamoDbClient client;
    private final AttributeValue reader;

    private ShardPositions(DynamoDbClient client, String reader) {
        this.client = client;
        this.reader = AttributeValue.fromS(reader);
    }

    static ShardPositions of(DynamoDbClient client, String function, String streamArn) {
        createTable(client);
        return new ShardPositions(client, function + " " + streamArn);
    }

    /** By the ids of their shards. */
    Map<String, ShardPosition> all() {
        return client
                .queryPaginator(query -> query.tableName(TABLE)
                        .keyConditionExpression("#reader = :reader")
                        .expressionAttributeNames(Map.of("#reader", READER))
                        .expressionAttributeValues(Map.of(":reader", reader))
                        .consistentRead(true))
                .items()
                .stream()
                .collect(Collectors.toMap(item -> text(item, SHARD).orElseThrow(), ShardPositions::position));
    }

    void put(String shard, ShardPosition position) {
        var item = new HashMap<>(Map.of(READER, reader, SHARD, AttributeValue.fromS(shard)));
        if (position instanceof ShardPosition.From(var type, var sequenceNumber)) {
            item.put(TYPE, AttributeValue.fromS(type.toString()));
            sequenceNumber.ifPresent(number -> item.put(SEQUENCE_NUMBER, AttributeValue.fromS(number)));
        }
        var _ = client.putItem(put -> put.tableName(TABLE).item(item));
    }

    private static ShardPosition position(Map<String, AttributeValue> item) {
        return text(item, TYPE)
                .<ShardPosition>map(
                        type -> new ShardPosition.From(ShardIteratorType.fromValue(type), text(item, SEQUENCE_NUMBER)))
                .orElseGet(ShardPosition.End::new);
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static void createTable(DynamoDbClient client) {
        try {
            var _ = client.createTable(table -> table.tableName(TABLE)
                    .attributeDefinitions(attribute(READER), attribute(SHARD))
                    .keySchema(key(READER, KeyType.HASH), key(SHARD, KeyType.RANGE))
                    .billingMode(BillingMode.PAY_PER_REQUEST));
        } catch (ResourceInUseException _) {
            // there already
        }
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
