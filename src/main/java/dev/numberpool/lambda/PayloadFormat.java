package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payload format 2.0 of an HTTP API, which is the only one that is read. What is none of it comes from a route that was
 * set up otherwise, or from somebody who calls the function directly.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Payload format versions</a>
 */
final class PayloadFormat {

    private static final String VERSION = "2.0";

    private PayloadFormat() {}

    /** What the event lacks that a request cannot do without, by the names it has in JSON; empty if nothing. */
    static List<String> missing(@Nullable APIGatewayV2HTTPEvent event) {
        var given = Optional.ofNullable(event);
        var missing = new ArrayList<String>();
        if (!given.map(APIGatewayV2HTTPEvent::getVersion).equals(Optional.of(VERSION))) {
            missing.add("version " + VERSION);
        }
        if (given.map(APIGatewayV2HTTPEvent::getRouteKey).isEmpty()) {
            missing.add("routeKey");
        }
        if (given.map(APIGatewayV2HTTPEvent::getRawPath).isEmpty()) {
            missing.add("rawPath");
        }
        if (given.map(APIGatewayV2HTTPEvent::getRequestContext)
                .map(RequestContext::getHttp)
                .map(Http::getMethod)
                .isEmpty()) {
            missing.add("requestContext.http.method");
        }
        return missing;
    }
}
