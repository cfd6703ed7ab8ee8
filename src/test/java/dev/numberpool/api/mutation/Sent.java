package dev.numberpool.api.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.numberpool.local.template.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it is sent, be it HTTP or not.
 *
 * @param operation that it was a valid request of, before it was changed
 * @param route of that operation
 * @param parameters of the route's path
 * @param path decoded; the route's with its parameters, unless it was changed
 * @param query still percent-encoded; empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sent(
        String operation,
        Route route,
        Map<String, String> parameters,
        String method,
        String path,
        String query,
        List<Header> headers,
        byte[] body) {

    private static final int LONGEST_SHOWN = 2_000;

    record Header(String name, String value) {}

    static Sent valid(
            String operation,
            Route route,
            Map<String, String> parameters,
            String query,
            List<Header> headers,
            String body) {
        return new Sent(
                operation,
                route,
                parameters,
                route.method(),
                filled(route.path(), parameters),
                query,
                headers,
                body.getBytes(UTF_8));
    }

    /** Whether API Gateway finds the operation's route for it. */
    boolean isRouted() {
        return method.equals(route.method()) && path.equals(filled(route.path(), parameters));
    }

    Sent withMethod(String other) {
        return new Sent(operation, route, parameters, other, path, query, headers, body);
    }

    Sent withPath(String other) {
        return new Sent(operation, route, parameters, method, other, query, headers, body);
    }

    /** With another value in the path. */
    Sent withParameter(String name, String value) {
        var other = new LinkedHashMap<>(parameters);
        other.put(name, value);
        return new Sent(operation, route, other, method, filled(route.path(), other), query, headers, body);
    }

    Sent withQuery(String other) {
        return new Sent(operation, route, parameters, method, path, other, headers, body);
    }

    Sent withBody(byte[] other) {
        return new Sent(operation, route, parameters, method, path, query, headers, other);
    }

    Sent withHeaders(List<Header> other) {
        return new Sent(operation, route, parameters, method, path, query, other, body);
    }

    /** Without the header of this name, whatever its case. */
    Sent without(String name) {
        return withHeaders(headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList());
    }

    Sent and(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return withHeaders(more);
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** The first 2,000 characters. */
    @Override
    public String toString() {
        String all = "%s: %s %s?%s %s %s".formatted(operation, method, path, query, headers, new String(body, UTF_8));
        return all.substring(0, Math.min(LONGEST_SHOWN, all.length()));
    }

    private static String filled(String template, Map<String, String> parameters) {
        String path = template;
        for (var parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return path;
    }
}
