package dev.numberpool.local.start;

import dev.numberpool.local.gateway.ForeignPages;
import dev.numberpool.local.gateway.Gateway;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.lambda.EventDelivery;
import dev.numberpool.local.lambda.Invocations;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.s3.BucketEndpoint;
import dev.numberpool.local.s3.ObjectCreated;
import dev.numberpool.local.sqs.QueueEndpoint;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.UploadTrigger;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The template's functions on one port: behind their HTTP API, behind the inventory bucket, for Lambda's Invoke; and
 * the template's queues.
 */
public final class LocalApi implements AutoCloseable {

    /** The bucket's name, which is the beginning of its paths too. */
    private static final String BUCKET = "inventory";

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
        return serve(server, template, functions, List.of());
    }

    /**
     * @param functions all of the template
     * @param origins of the web pages elsewhere that may call the API
     */
    public static LocalApi serve(
            LoopbackServer server, Template template, LambdaFunctions functions, List<String> origins) {
        var clock = InstantSource.system();
        var gateway = new Gateway(template.functions(), functions, new ForeignPages(origins, template.cors()), clock);
        var queues = new QueueEndpoint(server.address(), template.queues(), clock, LocalApi::tell);
        var delivery = new EventDelivery(template::eventInvokeConfig, queues::put, clock);
        var invocations = new Invocations(functions, delivery);
        var triggers = template.uploadTriggers();
        var inventory = new BucketEndpoint(BUCKET, clock, object -> send(object, triggers, functions, invocations));
        server.serve(Map.of(
                "/", gateway, Invocations.ROOT, invocations, inventory.root(), inventory, QueueEndpoint.ROOT, queues));
        return new LocalApi(server, invocations, queues);
    }

    public URI address() {
        return server.address();
    }

    private static void send(
            ObjectCreated object, List<UploadTrigger> triggers, LambdaFunctions functions, Invocations invocations) {
        triggers.stream()
                .filter(trigger -> trigger.takes(object.key()))
                .forEach(trigger ->
                        invocations.send(functions.find(trigger.function()).orElseThrow(), object.event()));
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
