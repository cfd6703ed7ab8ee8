package dev.numberpool.api.request;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Names every request, known path or not, and puts the name on its response. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class NameRequests implements Ordered {

    private final RequestIds ids;

    NameRequests(RequestIds ids) {
        this.ids = ids;
    }

    @RequestFilter
    void name(HttpRequest<?> request) {
        ids.next().nameOf(request);
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(RequestId.HEADER, RequestId.of(request).text());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
