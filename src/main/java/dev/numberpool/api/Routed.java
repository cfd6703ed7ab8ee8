package dev.numberpool.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;

/** Whether an operation is to be done at all. */
public final class Routed {

    private Routed() {}

    /**
     * False where no operation has the path and method; and where API Gateway sent the request to {@code $default}
     * although our router would take it (a trailing slash, say): that function may do no operation.
     */
    public static boolean toOperation(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).isPresent() && !GatewayEvent.byDefaultRoute(request);
    }

    /** The published operation that the request asks for: its class has its name. Empty where there is none. */
    public static Optional<String> operation(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route ->
                        ((MethodBasedRouteMatch<?, ?>) route).getDeclaringType().getSimpleName())
                .filter(_ -> toOperation(request));
    }

    /** The second of these cases. */
    static boolean pastTheGateway(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).isPresent() && GatewayEvent.byDefaultRoute(request);
    }
}
