package dev.numberpool.local.stream;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.Templates;
import io.micronaut.context.ApplicationContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A test with a table of its own, and {@link NotingChanges} on its stream. */
@Tag(LocalDynamo.TAG)
abstract class OnStream {

    private final ApplicationContext context = ApplicationContext.run();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(LocalDynamo.endpoint())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    private final String table = LocalDynamo.newTable();

    final NotingChanges.Tape tape = context.getBean(NotingChanges.Tape.class);

    @AfterEach
    void closeAll() {
        client.close();
        context.close();
    }

    /** @param properties of the mapping, beside its stream */
    StreamFunctions serve(String properties) {
        Template template =
                Templates.of(NotingChanges.class, "DynamoDB", "Stream: !GetAtt NumbersTable.StreamArn, " + properties);
        var functions = LambdaFunctions.load(template.functions(), context);
        return StreamFunctions.serve(template, functions, LocalDynamo.endpoint(), table);
    }

    void write(String... keys) {
        Arrays.stream(keys).forEach(key -> write(key, Map.of()));
    }

    void write(String key, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(attributes);
        item.putAll(key(key));
        var _ = client.putItem(put -> put.tableName(table).item(item));
    }

    void delete(String key) {
        var _ = client.deleteItem(delete -> delete.tableName(table).key(key(key)));
    }

    private static Map<String, AttributeValue> key(String key) {
        return Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS("ITEM"));
    }
}
