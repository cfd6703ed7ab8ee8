package dev.numberpool.api;

import dev.numberpool.api.request.RoutedOperation;
import dev.numberpool.core.Refusal;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Answers what came by API Gateway's {@code $default} route: there, no path is an operation's. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RefuseUnrouted implements Ordered {

    private final DialectOfRequest dialects;

    RefuseUnrouted(DialectOfRequest dialects) {
        this.dialects = dialects;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        return RoutedOperation.isPastGateway(request) ? dialects.refuse(request, new Refusal.UnknownOperation()) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }
}
