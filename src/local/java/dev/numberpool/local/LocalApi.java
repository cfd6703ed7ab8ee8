package dev.numberpool.local;

import dev.numberpool.local.gateway.Gateway;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.lambda.Invocations;
import dev.numberpool.local.lambda.LambdaFunctions;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** The template's functions on one port: behind their HTTP API, and for Lambda's Invoke. */
public final class LocalApi implements AutoCloseable {

    private final LoopbackServer server;
    private final Invocations invocations;

    private LocalApi(LoopbackServer server, Invocations invocations) {
        this.server = server;
        this.invocations = invocations;
    }

    /** @param context what all functions run in */
    public static LocalApi serve(LoopbackServer server, Template template, ApplicationContext context) {
        return serve(server, template, LambdaFunctions.load(template.functions(), context));
    }

    static LocalApi serve(LoopbackServer server, Template template, LambdaFunctions functions) {
        var gateway = new Gateway(template.functions(), functions, InstantSource.system());
        var invocations = new Invocations(functions);
        server.serve(Map.of("/", gateway, Invocations.ROOT, invocations));
        return new LocalApi(server, invocations);
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        invocations.close();
    }
}
