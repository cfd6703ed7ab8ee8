package dev.numberpool.local.start;

import dev.numberpool.core.stock.map.RebuildStock;
import dev.numberpool.local.console.JsonLines;
import dev.numberpool.local.console.RequestLines;
import dev.numberpool.local.demo.DemoData;
import dev.numberpool.local.dynamodb.AnyCredentials;
import dev.numberpool.local.dynamodb.EmbeddedDynamo;
import dev.numberpool.local.dynamodb.NumbersTable;
import dev.numberpool.local.dynamodb.OtherDynamo;
import dev.numberpool.local.dynamodb.TableVersion;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.schedule.ScheduledFunctions;
import dev.numberpool.local.sqs.QueueEndpoint;
import dev.numberpool.local.stock.FillInventory;
import dev.numberpool.local.stream.StreamFunctions;
import dev.numberpool.local.template.Template;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Numberpool in this process: DynamoDB, its table, the functions, their API; and PostgreSQL beside it. */
public final class LocalNumberpool implements AutoCloseable {

    /** The queue's name in template.yaml. */
    private static final String DEAD_LETTERS = "HistoryDeadLetters";

    private final LocalOptions settings;
    private final Path home;
    private final PrintWriter out;
    private final PrintWriter errors;
    private final StartedParts started = new StartedParts();

    /** @param home the directory with template.yaml */
    public LocalNumberpool(LocalOptions settings, Path home, PrintWriter out, PrintWriter errors) {
        this.settings = settings;
        this.home = home;
        this.out = out;
        this.errors = errors;
    }

    /**
     * Serves, once everything behind it is there.
     *
     * @throws CannotStart for what the user can do something about: a taken port, a directory in use
     */
    public Running start() throws CannotStart, IOException {
        settings.require();
        reachOther();
        var server = started.add(bind(settings.port));
        printRequests(server);
        @Nullable Path data = settings.storage.inMemory ? null : data();
        var history = started.add(HistoryStart.begin(data, settings.postgresPort));
        URI dynamo = dynamo(data);
        var template = Template.read(home.resolve("template.yaml"));
        ApplicationContext context = started.add(context(dynamo, server.address(), history.url()));
        boolean made = makeTable(context.getBean(DynamoDbClient.class), template);
        if (!settings.withoutDemo) {
            var _ = context.getBean(DemoData.class).load();
        }
        fill(context);
        if (made || settings.dynamoEndpoint.isEmpty()) {
            mapStock(context);
        }
        history.await();
        var serving = started.add(new StartedParts());
        context.getBean(ShutdownSequence.class).close(serving);
        var functions = LambdaFunctions.load(template.functions(), context);
        // before the API, which could write what they are to hear of
        var _ = serving.add(StreamFunctions.serve(template, functions, dynamo, NumbersTable.NAME));
        LocalApi api = serving.add(LocalApi.serve(server, template, functions, settings.allowedOrigins));
        var _ = serving.add(ScheduledFunctions.serve(template, functions, InstantSource.system()));
        tell(new LocalAddresses(api.address(), history.url()), dynamo);
        return new Running(api.address(), dynamo, history.url(), context);
    }

    /**
     * Before anybody searches. What comes later, the stream tells, and what came to a table elsewhere, it has told: that
     * one may be too large to be read as a whole.
     */
    private static void mapStock(ApplicationContext context) {
        var _ = context.getBean(RebuildStock.class).rebuild(true, () -> {}, _ -> {});
    }

    /** For commands on the table, which know no more of it than the port of the embedded DynamoDB. */
    private void tell(LocalAddresses addresses, URI dynamo) throws IOException {
        if (settings.dynamoEndpoint.isEmpty()) {
            var _ = started.add(addresses.tell(dynamo.getPort()));
        }
    }

    /** Whether there was none. */
    private boolean makeTable(DynamoDbClient client, Template template) throws CannotStart {
        boolean made = NumbersTable.create(client, template, NumbersTable.NAME);
        if (!made) {
            requireVersion(client, template);
        }
        return made;
    }

    /** Whether it was told to stop, be it in the middle of its start. */
    boolean stopped() {
        return started.isClosed();
    }

    @Override
    public void close() {
        started.close();
    }

    private static LoopbackServer bind(int port) throws CannotStart, IOException {
        try {
            return LoopbackServer.bind(port);
        } catch (BindException _) {
            throw new CannotStart("port " + port + " is taken: choose another with --port");
        }
    }

    private void printRequests(LoopbackServer server) {
        if (settings.printed.json) {
            var _ = started.add(new JsonLines(out));
        } else if (!settings.printed.nothing) {
            server.log(started.add(new RequestLines(out, ZoneId.systemDefault())));
        }
    }

    /** Before anything is started for nothing. */
    private void reachOther() throws CannotStart {
        if (settings.dynamoEndpoint.isPresent()) {
            var other = OtherDynamo.parse(settings.dynamoEndpoint.get());
            other.signIn();
            other.reach();
        }
    }

    /** Where the table is to be. */
    private URI dynamo(@Nullable Path data) throws CannotStart, IOException {
        if (settings.dynamoEndpoint.isPresent()) {
            return OtherDynamo.parse(settings.dynamoEndpoint.get()).endpoint();
        }
        AnyCredentials.use();
        var embedded = started.add(embedded(data));
        serveContainers(embedded);
        return embedded.endpoint();
    }

    private void requireVersion(DynamoDbClient client, Template template) throws CannotStart {
        String place = settings.dynamoEndpoint.orElseGet(
                () -> settings.dataDirectory(home).toString());
        String option = settings.dynamoEndpoint.isPresent() ? "--dynamodb-endpoint" : "--data";
        TableVersion.require(client, template, NumbersTable.NAME, place, option);
    }

    private EmbeddedDynamo embedded(@Nullable Path data) throws CannotStart, IOException {
        try {
            return data == null
                    ? EmbeddedDynamo.inMemory(settings.dynamoPort)
                    : EmbeddedDynamo.at(data, settings.dynamoPort);
        } catch (BindException _) {
            throw new CannotStart("port " + settings.dynamoPort + " is taken: choose another with --dynamodb-port");
        }
    }

    private void serveContainers(EmbeddedDynamo dynamo) throws CannotStart, IOException {
        if (settings.dynamoAddress.isEmpty()) {
            return;
        }
        var address = settings.dynamoAddress.get();
        try {
            dynamo.serveOn(address);
        } catch (BindException _) {
            throw new CannotStart("port %d of %s is taken, or it is not this machine's: see --dynamodb-address"
                    .formatted(settings.dynamoPort, address.getHostAddress()));
        }
    }

    /** Before the API serves, so that whoever waits for it finds what was asked for. */
    private void fill(ApplicationContext context) throws CannotStart {
        var stocking = new FillInventory(context, out, errors);
        for (Path file : settings.inventories) {
            try {
                var _ = stocking.importFile(file, settings.inventoryFiles.hints());
            } catch (IOException e) {
                throw new CannotStart("cannot read " + file, e);
            }
        }
        if (settings.stock > 0) {
            stocking.generate(settings.stock);
        }
    }

    private Path data() throws CannotStart {
        return started.add(DataDirectory.open(settings.dataDirectory(home))).path();
    }

    /** With the settings that a function's context has, so that it is the same application. */
    private static ApplicationContext context(URI dynamo, URI server, String history) {
        return new LambdaApplicationContextBuilder()
                .properties(Map.copyOf(LocalTimeouts.DYNAMODB))
                .properties(Map.copyOf(LocalTimeouts.HISTORY))
                .properties(Map.of("numberpool.public-readiness", "true"))
                .properties(Map.of(
                        "numberpool.table",
                        NumbersTable.NAME,
                        "numberpool.dynamodb.endpoint",
                        dynamo.toString(),
                        "numberpool.s3.endpoint",
                        server.toString(),
                        "numberpool.sqs.endpoint",
                        QueueEndpoint.endpoint(server).toString(),
                        "numberpool.dead-letters",
                        QueueEndpoint.url(server, DEAD_LETTERS),
                        "datasources.default.url",
                        history,
                        "numberpool.history.connections", // all functions share them
                        "10",
                        "numberpool.inventory.batches-at-once", // DynamoDB Local writes one transaction at a time
                        "2",
                        "micronaut.server.host",
                        "127.0.0.1",
                        "micronaut.server.port",
                        "-1"))
                .start();
    }

    /**
     * A Numberpool that serves.
     *
     * @param history where PostgreSQL is, for JDBC
     */
    public record Running(URI api, URI dynamo, String history, ApplicationContext context) {}
}
