package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import dev.numberpool.api.DialectOfRequest;
import dev.numberpool.core.Refusal;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in the words of the dialect that a web page of somebody else is not served. The gateway decides it, as a Lambda
 * authorizer would, and tells it in the event's {@code requestContext.authorizer}: the functions are not given the
 * header. In the cloud nobody decides so.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RefuseForeignOrigins implements Ordered {

    private static final String FOREIGN = "foreignOrigin";

    private final DialectOfRequest dialects;

    RefuseForeignOrigins(DialectOfRequest dialects) {
        this.dialects = dialects;
    }

    /** What the event says of the request; null if there is nothing to say. */
    static @Nullable Authorizer authorizer(boolean foreign) {
        return foreign ? Authorizer.builder().withLambda(Map.of(FOREIGN, true)).build() : null;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        return isForeign(request) ? dialects.refuse(request, new Refusal.ForeignOrigin()) : null;
    }

    /** Named and logged it is all the same. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    private static boolean isForeign(HttpRequest<?> request) {
        return request instanceof ServletHttpRequest<?, ?> servlet
                && servlet.getNativeRequest() instanceof APIGatewayV2HTTPEvent event
                && Optional.of(event.getRequestContext())
                        .map(RequestContext::getAuthorizer)
                        .map(Authorizer::getLambda)
                        .map(said -> said.get(FOREIGN))
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }
}
