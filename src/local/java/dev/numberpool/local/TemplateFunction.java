package dev.numberpool.local;

import java.util.List;
import java.util.Map;

/**
 * A Lambda function of the template.
 *
 * @param name its logical id
 * @param environment what the template sets, the function's own over what is common to all; a value that only the
 *     cloud knows is a map such as {@code {Ref=NumbersTable}}
 */
public record TemplateFunction(String name, String handler, Map<String, Object> environment, List<Route> routes) {

    public TemplateFunction {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
    }
}
