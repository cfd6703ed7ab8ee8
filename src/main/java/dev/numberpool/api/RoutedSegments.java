package dev.numberpool.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The path of the route that API Gateway has found, segment by segment, with what the request has for its parameters.
 *
 * @param declared the route's own: a word, {@code {id}}, or {@code {rest+}} for all that follows
 * @param given the request's, of which the last belong to the route
 */
record RoutedSegments(List<String> declared, Map<String, String> parameters, List<String> given) {

    /** Empty under {@code $default}, and where a parameter has no value and the request's path none for it. */
    static Optional<List<String>> of(APIGatewayV2HTTPEvent event) {
        int method = event.getRouteKey().indexOf(" /");
        if (method < 0) {
            return Optional.empty();
        }
        var declared = PublishedPath.segments(event.getRouteKey().substring(method + 1));
        var parameters = Objects.requireNonNullElse(event.getPathParameters(), Map.<String, String>of());
        return new RoutedSegments(declared, parameters, PublishedPath.segments(event.getRawPath())).filled();
    }

    private Optional<List<String>> filled() {
        var values = IntStream.range(0, declared.size()).mapToObj(this::value).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                : Optional.empty();
    }

    /** A slash in a parameter's value is the value's own, but for that of the rest. */
    private Optional<List<String>> value(int index) {
        String segment = declared.get(index);
        if (!segment.startsWith("{") || !segment.endsWith("}")) {
            return Optional.of(List.of(segment));
        }
        boolean rest = segment.endsWith("+}");
        var value = Optional.ofNullable(parameters.get(segment.substring(1, segment.length() - (rest ? 2 : 1))));
        return rest
                ? value.map(PublishedPath::segments)
                : value.or(() -> fromEnd(declared.size() - index)).map(List::of);
    }

    private Optional<String> fromEnd(int distance) {
        return distance <= given.size() ? Optional.of(given.get(given.size() - distance)) : Optional.empty();
    }
}
