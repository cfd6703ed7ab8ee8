package dev.numberpool.local.template;

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
public record Section(String place, Map<String, Object> values) {

    private static final Map<Class<?>, String> KINDS = Map.of(
            String.class, "a text", Integer.class, "a number", Boolean.class, "true or false", List.class, "a list");

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

    public Section section(String name) {
        return of(place(name), required(name));
    }

    Section sectionOrEmpty(String name) {
        return values.containsKey(name) ? section(name) : new Section(place(name), Map.of());
    }

    /** Every value that is a mapping too. */
    Stream<Section> sections() {
        return values.keySet().stream().map(this::section);
    }

    /**
     * The mappings in the sequence of this name, in order, but for those that are there only if somebody sets a
     * parameter: {@code !If [Condition, the mapping, !Ref AWS::NoValue]}.
     */
    public List<Section> list(String name) {
        List<?> items = items(name);
        return IntStream.range(0, items.size())
                .filter(index -> !isOptional(items.get(index)))
                .mapToObj(index -> of(place(name) + "[" + index + "]", items.get(index)))
                .toList();
    }

    /** The mapping of this name, which is there only if somebody sets a parameter. */
    Section ifSet(String name) {
        return of(place(name), section(name).items("Fn::If").get(1));
    }

    private static boolean isOptional(Object item) {
        return item instanceof Map<?, ?> map
                && map.get("Fn::If") instanceof List<?> choice
                && choice.getLast().equals(Map.of("Ref", "AWS::NoValue"));
    }

    public String text(String name) {
        return as(String.class, name, required(name));
    }

    String textOr(String name, String other) {
        return values.containsKey(name) ? text(name) : other;
    }

    /** The texts in the sequence of this name; none if it is missing. */
    List<String> texts(String name) {
        return values.containsKey(name)
                ? items(name).stream().map(item -> as(String.class, name, item)).toList()
                : List.of();
    }

    int numberOr(String name, int other) {
        return values.containsKey(name) ? as(Integer.class, name, required(name)) : other;
    }

    boolean flagOr(String name, boolean other) {
        return values.containsKey(name) ? as(Boolean.class, name, required(name)) : other;
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

    private List<?> items(String name) {
        return as(List.class, name, required(name));
    }

    private <T> T as(Class<T> kind, String name, Object value) {
        if (kind.isInstance(value)) {
            return kind.cast(value);
        }
        throw new IllegalArgumentException(place(name) + " is not " + KINDS.get(kind));
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
