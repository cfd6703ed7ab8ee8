package dev.numberpool;

import dev.numberpool.local.EmbeddedDynamo;
import dev.numberpool.local.NumbersTable;
import dev.numberpool.local.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for all tests of this process, in which every test class has a table of its own. */
public final class LocalDynamo {

    public static final Template TEMPLATE = template();

    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final EmbeddedDynamo DYNAMO = started();

    private LocalDynamo() {}

    public static URI endpoint() {
        return DYNAMO.endpoint();
    }

    /** A new table as template.yaml declares it, by its name. */
    public static String newTable() {
        String name = "numberpool-" + TABLES.incrementAndGet();
        try (var client = client()) {
            if (!NumbersTable.create(client, TEMPLATE, name)) {
                throw new IllegalStateException(name + " was there before");
            }
        }
        return name;
    }

    /**
     * The same with the stream switched off. For every write to a table with a stream, DynamoDB Local goes through the
     * records of all streams that are older: tests that come late would wait for those that wrote before.
     */
    static String newTableWithoutStream() {
        String name = newTable();
        try (var client = client()) {
            var _ = client.updateTable(
                    table -> table.tableName(name).streamSpecification(stream -> stream.streamEnabled(false)));
        }
        return name;
    }

    /** To be closed by whoever asks for it. */
    public static DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static Template template() {
        try {
            return Template.read(Path.of("template.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDynamo started() {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        try {
            return EmbeddedDynamo.inMemory(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
