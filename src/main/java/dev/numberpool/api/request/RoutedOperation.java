package dev.numberpool.api.request;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;

/** The operation that a request is routed to, if it is to be done at all. */
public final class RoutedOperation {

    private RoutedOperation() {}

    /**
     * False where no operation has the path and method; and where API Gateway sent the request to {@code $default}
     * although our router would take it (a trailing slash, say): that function may do no operation.
     */
    public static boolean isThere(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).isPresent() && !GatewayEvent.byDefaultRoute(request);
    }

    /** Whether our router would take what API Gateway sent to {@code $default}. */
    public static boolean isPastGateway(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).isPresent() && GatewayEvent.byDefaultRoute(request);
    }

    /** The published name, which the operation's class has. Empty where there is no operation to do. */
    public static Optional<String> name(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route ->
                        ((MethodBasedRouteMatch<?, ?>) route).getDeclaringType().getSimpleName())
                .filter(_ -> isThere(request));
    }
}
