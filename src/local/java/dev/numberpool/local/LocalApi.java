package dev.numberpool.local;

import dev.numberpool.local.gateway.Gateway;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.lambda.Invocations;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.s3.BucketEndpoint;
import dev.numberpool.local.s3.ObjectCreated;
import dev.numberpool.local.sqs.QueueEndpoint;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * The template's functions on one port: behind their HTTP API, behind the inventory bucket, for Lambda's Invoke; and
 * the template's queues.
 */
public final class LocalApi implements AutoCloseable {

    /** The bucket's name, which is the beginning of its paths too. */
    private static final String BUCKET = "inventory";

    private static final String IMPORT = "ImportInventoryFile";
    private static final String INVENTORY_FILE = ".csv";

    private static final System.Logger LOG = System.getLogger(LocalApi.class.getName());

    private final LoopbackServer server;
    private final Invocations invocations;
    private final QueueEndpoint queues;

    private LocalApi(LoopbackServer server, Invocations invocations, QueueEndpoint queues) {
        this.server = server;
        this.invocations = invocations;
        this.queues = queues;
    }

    /** @param context what all functions run in */
    public static LocalApi serve(LoopbackServer server, Template template, ApplicationContext context) {
        return serve(server, template, LambdaFunctions.load(template.functions(), context));
    }

    /** @param functions all of the template */
    public static LocalApi serve(LoopbackServer server, Template template, LambdaFunctions functions) {
        var clock = InstantSource.system();
        var gateway = new Gateway(template.functions(), functions, clock);
        var invocations = new Invocations(functions);
        var inventory = new BucketEndpoint(BUCKET, clock, object -> importInventory(object, functions, invocations));
        var queues = new QueueEndpoint(server.address(), template.queues(), clock, LocalApi::tell);
        server.serve(Map.of(
                "/", gateway, Invocations.ROOT, invocations, inventory.root(), inventory, QueueEndpoint.ROOT, queues));
        return new LocalApi(server, invocations, queues);
    }

    public URI address() {
        return server.address();
    }

    /** On the event and with the filter that template.yaml gives the function. */
    private static void importInventory(ObjectCreated object, LambdaFunctions functions, Invocations invocations) {
        if (object.key().endsWith(INVENTORY_FILE)) {
            invocations.send(functions.find(IMPORT).orElseThrow(), object.event());
        }
    }

    /** Without the message: whatever went wrong with it, it is not for the log. */
    private static void tell(String queue) {
        LOG.log(System.Logger.Level.WARNING, "a message has come into the queue {0}", queue);
    }

    @Override
    public void close() {
        queues.close();
        server.close();
        invocations.close();
    }
}
