package dev.numberpool.local.runtime;

import dev.numberpool.lambda.priming.EventFile;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.s3.BucketEndpoint;
import dev.numberpool.local.sqs.QueueEndpoint;
import dev.numberpool.local.start.LocalTimeouts;
import dev.numberpool.local.template.DeployedSettings;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands behind the functions beside the table and the history: a bucket, queues, CloudFormation's ear. */
public final class EmulatedAws implements AutoCloseable {

    private static final String BUCKET = "inventory";
    private static final String HISTORY_LETTERS = "HistoryDeadLetters";
    private static final String STOCK_LETTERS = "StockDeadLetters";
    private static final String CLOUD_FORMATION = "/cloudformation";

    /** When SNS has published a message. */
    private static final Pattern PUBLISHED = Pattern.compile("(\"Timestamp\": \")[^\"]+");

    private final InstantSource clock = InstantSource.system();
    private final LoopbackServer server = LoopbackServer.bind(0);
    private final QueueEndpoint queues;
    private final DeployedSettings settings;

    public EmulatedAws(Template template, String table, URI dynamo, String historyUrl) throws IOException {
        var bucket = new BucketEndpoint(BUCKET, clock, _ -> {});
        queues = new QueueEndpoint(server.address(), List.of(HISTORY_LETTERS, STOCK_LETTERS), clock, _ -> {});
        server.serve(
                Map.of(bucket.root(), bucket, QueueEndpoint.ROOT, queues, CLOUD_FORMATION, _ -> HttpAnswer.empty(200)));
        settings = new DeployedSettings(
                template,
                Map.of(
                        "NumbersTable",
                        table,
                        "DynamoDbEndpoint",
                        dynamo.toString(),
                        "S3Endpoint",
                        server.address().toString(),
                        HISTORY_LETTERS,
                        QueueEndpoint.url(server.address(), HISTORY_LETTERS),
                        STOCK_LETTERS,
                        QueueEndpoint.url(server.address(), STOCK_LETTERS)),
                historyUrl);
    }

    /**
     * The environment variables of a function: what the template sets, where SQS is, which the template leaves to the
     * region, and how long to wait for a DynamoDB and a PostgreSQL on this machine.
     */
    public Map<String, String> settings(TemplateFunction function) {
        var all = new HashMap<>(settings.of(function));
        LocalTimeouts.DYNAMODB.forEach((name, value) -> all.put(NameUtils.environmentName(name), value));
        LocalTimeouts.HISTORY.forEach((name, value) -> all.put(NameUtils.environmentName(name), value));
        all.put("AWS_ENDPOINT_URL_SQS", QueueEndpoint.endpoint(server.address()).toString());
        return all;
    }

    /** The function's event in {@code events/}, as if it were sent now; CloudFormation's answers come here. */
    public String event(String function) throws IOException {
        return PUBLISHED
                .matcher(Files.readString(Path.of("events", EventFile.of(function))))
                .replaceAll("$1" + clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .replace("http://127.0.0.1:8080/", server.address() + CLOUD_FORMATION);
    }

    /** The one that its event tells of. */
    public void putInventoryFile() throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            var file = BodyPublishers.ofFile(Path.of("samples/inventory.csv"));
            var put = HttpRequest.newBuilder(server.address().resolve("/inventory/inventory.csv"))
                    .PUT(file);
            var _ = client.send(put.build(), BodyHandlers.discarding());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        queues.close();
        server.close();
    }
}
