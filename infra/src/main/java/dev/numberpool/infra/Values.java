package dev.numberpool.infra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks what was read of YAML or JSON: mappings, lists, and plain values. */
final class Values {

    private Values() {}

    /** A mapping; an empty one if the value is none. */
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                Map.Entry::getValue,
                                (first, _) -> first,
                                LinkedHashMap::new))
                : Map.of();
    }

    /** What is at the end of a path; an empty mapping if nothing is. */
    static Object at(Object value, String... path) {
        Object here = value;
        for (String name : path) {
            here = map(here).getOrDefault(name, Map.of());
        }
        return here;
    }

    /** Everything, at any depth, that has one of these names. */
    static Stream<Object> under(Set<String> names, Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> names.contains(entry.getKey().toString())
                                ? Stream.of(entry.getValue())
                                : under(names, entry.getValue()));
            case List<?> list -> list.stream().flatMap(item -> under(names, item));
            default -> Stream.empty();
        };
    }
}
