package dev.numberpool.api.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * What API Gateway tells the function of a request, and the framework does not.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     payload format 2.0</a>
 */
public final class GatewayEvent {

    private static final String DEFAULT_ROUTE = "$default";

    private GatewayEvent() {}

    /** Whether no route of the API has the request's path and method. */
    static boolean byDefaultRoute(HttpRequest<?> request) {
        return DEFAULT_ROUTE.equals(of(request).getRouteKey());
    }

    /** The query without its question mark; empty where there is none. */
    static String query(HttpRequest<?> request) {
        return Objects.requireNonNullElse(of(request).getRawQueryString(), "");
    }

    /**
     * The body's bytes; none where there is no body.
     *
     * @throws IllegalArgumentException if it is said to be Base64 and is not
     */
    static byte[] body(HttpRequest<?> request) {
        var event = of(request);
        if (event.getBody() == null) {
            return new byte[0];
        }
        return event.getIsBase64Encoded()
                ? Base64.getDecoder().decode(event.getBody())
                : event.getBody().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the bytes of the body, if there is one, can be told. */
    public static boolean hasReadableBody(HttpRequest<?> request) {
        try {
            var _ = body(request);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static APIGatewayV2HTTPEvent of(HttpRequest<?> request) {
        if (request instanceof ServletHttpRequest<?, ?> servlet
                && servlet.getNativeRequest() instanceof APIGatewayV2HTTPEvent event) {
            return event;
        }
        throw new IllegalStateException("a request that did not come from API Gateway");
    }
}
