package dev.numberpool.api.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.numberpool.local.template.Route;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests as events that a function gets: with what no HTTP server would let through. */
final class Events {

    private static final List<String> FRONTS = List.of("", "", "/prod", "/a/base/path", "/v1");

    private final Garbage garbage;

    Events(Garbage garbage) {
        this.garbage = garbage;
    }

    APIGatewayV2HTTPEvent of(Sent request) {
        boolean routed = request.isRouted();
        String front = garbage.any(FRONTS);
        var event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(routed ? request.route().key() : Route.DEFAULT.key())
                .withRawPath(front + request.path())
                .withRawQueryString(request.query())
                .withHeaders(headers(request))
                .withPathParameters(parameters(request, routed))
                .withRequestContext(context(request, front));
        return withBody(event, request).build();
    }

    private @Nullable Map<String, String> parameters(Sent request, boolean routed) {
        boolean told = routed && !request.parameters().isEmpty();
        return told ? request.parameters() : null;
    }

    /** One of them may have no value. */
    private Map<String, @Nullable String> headers(Sent request) {
        var headers = new HashMap<String, @Nullable String>();
        request.headers()
                .forEach(header -> headers.merge(
                        header.name().toLowerCase(Locale.ROOT), header.value(), (first, more) -> first + "," + more));
        if (garbage.below(10) == 0) {
            headers.put(garbage.header().toLowerCase(Locale.ROOT), garbage.below(2) == 0 ? null : garbage.text());
            headers.put(garbage.text(), garbage.text());
        }
        return headers;
    }

    private APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder withBody(
            APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event, Sent request) {
        if (request.body().length == 0) {
            return event;
        }
        return switch (garbage.below(4)) {
            case 0 ->
                event.withBody(Base64.getEncoder().encodeToString(request.body()))
                        .withIsBase64Encoded(true);
            case 1 -> event.withBody(new String(request.body(), UTF_8)).withIsBase64Encoded(garbage.below(5) == 0);
            default -> event.withBody(new String(request.body(), UTF_8));
        };
    }

    private RequestContext context(Sent request, String front) {
        return RequestContext.builder()
                .withStage(front.equals("/prod") ? "prod" : "$default")
                .withApiId("a1b2c3d4e5")
                .withDomainPrefix(front.equals("/prod") ? "a1b2c3d4e5" : "api")
                .withHttp(RequestContext.Http.builder()
                        .withMethod(request.method())
                        .withPath(front + request.path())
                        .build())
                .build();
    }
}
