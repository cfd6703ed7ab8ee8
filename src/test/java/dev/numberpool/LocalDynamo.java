package dev.numberpool;

import dev.numberpool.local.AnyCredentials;
import dev.numberpool.local.NumbersTable;
import dev.numberpool.local.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB for all tests of this process, in which every test class has a table of its own. */
public final class LocalDynamo {

    /** On the tests that need no other DynamoDB. */
    public static final String TAG = "dynamodb";

    public static final Template TEMPLATE = template();

    private static final URI ENDPOINT = started();

    private LocalDynamo() {}

    public static URI endpoint() {
        return ENDPOINT;
    }

    /** A new table as template.yaml declares it, by its name. */
    public static String newTable() {
        String name = "numberpool-" + UUID.randomUUID();
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

    private static URI started() {
        AnyCredentials.use();
        return ChosenDynamo.started();
    }
}
