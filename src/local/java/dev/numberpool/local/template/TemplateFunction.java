package dev.numberpool.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function of the template.
 *
 * @param name its logical id
 * @param environment what the template sets, the function's own over what is common to all; a value that only the
 *     cloud knows is a map such as {@code {Ref=NumbersTable}}
 * @param timeout after which Lambda ends a call
 */
public record TemplateFunction(
        String name, String handler, Map<String, Object> environment, Duration timeout, List<Route> routes) {

    public TemplateFunction {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
    }

    /** With as much time as is given here instead of the template's. */
    public TemplateFunction withTimeout(Duration another) {
        return new TemplateFunction(name, handler, environment, another, routes);
    }
}
