package dev.numberpool.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the template, with its place for the errors.
 *
 * <p>What is missing or of another kind is an {@link IllegalArgumentException} that names the place.
 */
record Section(String place, Map<String, Object> values) {

    @SuppressWarnings("unchecked") // every key is a text: the YAML has no others, and a cast of a value is checked
    static Section of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Section(place, (Map<String, Object>) map);
        }
        throw new IllegalArgumentException(place + " is not a mapping");
    }

    /** The last step of the place. */
    String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    Section section(String name) {
        return of(place(name), required(name));
    }

    Section sectionOrEmpty(String name) {
        return values.containsKey(name) ? section(name) : new Section(place(name), Map.of());
    }

    /** Every value that is a mapping too. */
    Stream<Section> sections() {
        return values.keySet().stream().map(this::section);
    }

    /** The mappings in the sequence of this name, in order. */
    List<Section> list(String name) {
        if (required(name) instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .mapToObj(index -> of(place(name) + "[" + index + "]", list.get(index)))
                    .toList();
        }
        throw new IllegalArgumentException(place(name) + " is not a list");
    }

    String text(String name) {
        if (required(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(place(name) + " is not a text");
    }

    String textOr(String name, String other) {
        return values.containsKey(name) ? text(name) : other;
    }

    /** As SAM lays a resource over its globals: mappings are merged, lists are joined, all else is replaced. */
    Section over(Section base) {
        return new Section(place, merged(base.values, values));
    }

    private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> own) {
        var merged = new LinkedHashMap<>(base);
        own.forEach((name, value) -> merged.merge(name, value, Section::merged));
        return merged;
    }

    private static Object merged(Object base, Object own) {
        if (base instanceof Map<?, ?> && own instanceof Map<?, ?>) {
            return merged(of("", base).values, of("", own).values);
        }
        if (base instanceof List<?> first && own instanceof List<?> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }
        return own;
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(place(name) + " is missing");
        }
        return value;
    }

    private String place(String name) {
        return place + "/" + name;
    }
}
