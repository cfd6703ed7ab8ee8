package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.api.PublishedPath;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.lambda.priming.TypedEventHandler;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.RequestCounts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.HandlerUtils;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of every function behind the HTTP API. Of an event, the framework is given what it routes by and what
 * operations read, and nothing that it could fail at: the path as it is published and encoded again, and the headers of
 * {@link ReadHeaders}. The query is read off the event.
 */
public final class ServeApi extends APIGatewayV2HTTPEventFunction {

    private static final Logger LOG = LoggerFactory.getLogger(ServeApi.class);

    private final PublishedPath paths = getApplicationContext().getBean(PublishedPath.class);

    /** As Lambda makes it, before it takes the snapshot. */
    public ServeApi() {
        new Rehearsal(
                        getApplicationContext(),
                        stage -> new TypedEventHandler<>(APIGatewayV2HTTPEvent.class, new ServeApi(stage)),
                        Operations::of)
                .register();
    }

    /** In an application that others use too. */
    public ServeApi(ApplicationContext application) {
        super(application);
    }

    /** @throws IllegalArgumentException if the event is none of an HTTP API in payload format 2.0 */
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        require(event, context);
        event.getRequestContext().getHttp().setPath(paths.of(event));
        event.setHeaders(ReadHeaders.of(event.getHeaders()));
        event.setQueryStringParameters(Map.of());
        return Deadline.within(
                TimeLeft.of(context), () -> RequestCounts.counted(() -> super.handleRequest(event, context)));
    }

    private void require(APIGatewayV2HTTPEvent event, Context context) {
        var missing = PayloadFormat.missing(event);
        if (!missing.isEmpty()) {
            String message = "expected an event of an HTTP API in payload format 2.0; it lacks " + missing;
            HandlerUtils.configureWithContext(this, context); // or the line would name the invocation before
            LOG.error(message);
            throw new IllegalArgumentException(message);
        }
    }
}
