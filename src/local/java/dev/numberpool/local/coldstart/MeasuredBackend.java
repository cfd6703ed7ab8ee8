package dev.numberpool.local.coldstart;

import dev.numberpool.history.MigrateSchema;
import dev.numberpool.local.demo.DemoData;
import dev.numberpool.local.dynamodb.AnyCredentials;
import dev.numberpool.local.dynamodb.EmbeddedDynamo;
import dev.numberpool.local.dynamodb.NumbersTable;
import dev.numberpool.local.postgres.EmbeddedPostgres;
import dev.numberpool.local.runtime.EmulatedAws;
import dev.numberpool.local.runtime.EventNumber;
import dev.numberpool.local.start.LocalTimeouts;
import dev.numberpool.local.start.StartedParts;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What stands behind the functions that are measured: the table with the demo data, the history, the rest. */
final class MeasuredBackend implements AutoCloseable {

    private final StartedParts started = new StartedParts();
    private final EmulatedAws cloud;
    private final EventNumber number;
    private final TableContents contents;

    MeasuredBackend(Template template) throws IOException {
        var dynamo = started.add(EmbeddedDynamo.inMemory(0));
        var context = started.add(context(dynamo.endpoint()));
        var client = context.getBean(DynamoDbClient.class);
        var _ = NumbersTable.create(client, template, NumbersTable.NAME);
        var _ = context.getBean(DemoData.class).load();
        cloud = started.add(new EmulatedAws(template, NumbersTable.NAME, dynamo.endpoint(), history()));
        cloud.putInventoryFile();
        number = new EventNumber(context);
        contents = TableContents.of(client, NumbersTable.NAME);
    }

    /** As it was at the beginning, with the number that the function's event speaks of. */
    void reset(String function) {
        contents.restore();
        var _ = number.bring(function);
    }

    Map<String, String> settings(TemplateFunction function) {
        return cloud.settings(function);
    }

    String event(TemplateFunction function) throws IOException {
        return cloud.event(function.name());
    }

    @Override
    public void close() {
        started.close();
    }

    private String history() throws IOException {
        String url = started.add(EmbeddedPostgres.temporary(0)).url();
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        var _ = MigrateSchema.of(database);
        return url;
    }

    private static ApplicationContext context(URI dynamo) {
        AnyCredentials.use();
        return new LambdaApplicationContextBuilder()
                .properties(Map.copyOf(LocalTimeouts.DYNAMODB))
                .properties(Map.of(
                        "numberpool.table",
                        NumbersTable.NAME,
                        "numberpool.dynamodb.endpoint",
                        dynamo.toString(),
                        "micronaut.server.port",
                        "-1"))
                .start();
    }
}
