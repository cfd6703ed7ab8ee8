package dev.numberpool;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;

/** Events of an HTTP API, without what most requests have. */
final class GatewayEvents {

    private GatewayEvents() {}

    /** A request to the stage {@code $default} of a domain of the customer's own. */
    static APIGatewayV2HTTPEvent of(String routeKey, String method, String rawPath) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(routeKey)
                .withRawPath(rawPath)
                .withRawQueryString("")
                .withHeaders(Map.of("host", "api.example.com"))
                .withRequestContext(RequestContext.builder()
                        .withStage("$default")
                        .withApiId("a1b2c3d4e5")
                        .withDomainPrefix("api")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(rawPath)
                                .build())
                        .build())
                .build();
    }
}
