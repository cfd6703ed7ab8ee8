package dev.numberpool.local.http;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Hands each request to the endpoint whose path it begins with, the longest that fits. */
final class Endpoints extends Handler.Abstract implements LocalCallersOnly.Refusing {

    private final Map<String, Endpoint> endpoints;

    Endpoints(Map<String, Endpoint> endpoints) {
        this.endpoints = Map.copyOf(endpoints);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        answer(new HttpRequest(request)).send(response, callback);
        return true;
    }

    @Override
    public boolean admits(HttpRequest request, ForeignRequest reason) {
        return endpoint(request.target()).admits(request, reason);
    }

    @Override
    public HttpAnswer refuse(HttpRequest request, ForeignRequest reason) throws IOException {
        return endpoint(request.target()).refuse(request, reason);
    }

    private HttpAnswer answer(HttpRequest request) throws IOException {
        RequestTarget target = request.target();
        return target.isMalformed() ? HttpAnswer.message(400) : endpoint(target).answer(request);
    }

    private Endpoint endpoint(RequestTarget target) {
        return endpoints.keySet().stream()
                .filter(target.rawPath()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(endpoints::get)
                .orElse(_ -> HttpAnswer.message(404));
    }
}
