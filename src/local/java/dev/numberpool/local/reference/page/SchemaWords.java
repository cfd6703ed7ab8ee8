package dev.numberpool.local.reference.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.ApiDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a value may be, in Markdown: {@code string, 1 to 255 characters}. References are followed.
 *
 * @param document whose references they are
 */
record SchemaWords(ApiDocument document) {

    /** How deep alternatives and items may be in one another. */
    private static final int DEEPEST = 8;

    /** Empty where anything goes. */
    String of(JsonNode schema) {
        return of(schema, 0);
    }

    private String of(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("too deep: " + schema);
        }
        var node = document.resolved(schema);
        var words = new ArrayList<String>();
        type(node).ifPresent(words::add);
        values(node).ifPresent(words::add);
        limits(node).forEach(words::add);
        Stream.of("anyOf", "oneOf")
                .filter(node::has)
                .map(name -> alternatives(node.path(name), depth))
                .forEach(words::add);
        node.path("allOf").valueStream().map(part -> of(part, depth + 1)).forEach(words::add);
        if (node.has("items")) {
            String items = of(node.path("items"), depth + 1);
            words.add(items.isEmpty() ? "" : "each " + items);
        }
        if (node.has("default")) {
            words.add("default " + code(node.path("default")));
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private String alternatives(JsonNode alternatives, int depth) {
        var words = new LinkedHashSet<String>();
        alternatives.forEach(alternative -> words.add(of(alternative, depth + 1)));
        return String.join(", or ", words);
    }

    /** Of a fixed value, the value says it. */
    private static Optional<String> type(JsonNode node) {
        if (node.has("const") || node.path("enum").size() == 1) {
            return Optional.empty();
        }
        var types = node.path("type").isArray()
                ? node.path("type").valueStream().map(JsonNode::asText).toList()
                : Stream.of(node.path("type").asText())
                        .filter(type -> !type.isEmpty())
                        .toList();
        if (types.contains("null") && node.path("maxLength").asInt(-1) == 0) {
            var others = types.stream()
                    .filter(type -> !type.equals("null") && !type.equals("string"))
                    .toList();
            return Optional.of(String.join(" or ", others) + (others.isEmpty() ? "" : ", or ") + "`null` or `\"\"`");
        }
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(types.stream()
                        .map(type -> type.equals("null") ? "`null`" : type)
                        .collect(Collectors.joining(" or ")));
    }

    private static Optional<String> values(JsonNode node) {
        if (node.has("const")) {
            return Optional.of("always " + code(node.path("const")));
        }
        var values = node.path("enum").valueStream().map(SchemaWords::code).toList();
        return switch (values.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("always " + values.getFirst());
            default -> Optional.of("one of " + String.join(", ", values));
        };
    }

    private static List<String> limits(JsonNode node) {
        return Stream.of(
                        range(node, "minimum", "maximum", ""),
                        node.path("maxLength").asInt(-1) == 0
                                ? Optional.<String>empty()
                                : range(node, "minLength", "maxLength", " characters"),
                        range(node, "minItems", "maxItems", " items"),
                        node.path("uniqueItems").asBoolean() ? Optional.of("none twice") : Optional.<String>empty(),
                        Optional.of(node.path("format").asText())
                                .filter(format -> !format.isEmpty() && !format.startsWith("int"))
                                .map(format -> "of the format " + format),
                        Optional.of(node.path("pattern").asText())
                                .filter(pattern -> !pattern.isEmpty())
                                .map(pattern -> "matches `" + pattern + "`"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> range(JsonNode node, String least, String most, String unit) {
        if (!node.has(least) && !node.has(most)) {
            return Optional.empty();
        }
        if (!node.has(least)) {
            return Optional.of("at most " + number(node, most) + unit);
        }
        if (!node.has(most)) {
            boolean one = node.path(least).asInt() == 1;
            return Optional.of("at least " + number(node, least) + (one ? unit.replaceFirst("s$", "") : unit));
        }
        return Optional.of(
                node.path(least).equals(node.path(most))
                        ? "exactly " + number(node, most) + unit
                        : number(node, least) + " to " + number(node, most) + unit);
    }

    private static String number(JsonNode node, String name) {
        return String.format(Locale.ROOT, "%,d", node.path(name).asLong());
    }

    private static String code(JsonNode value) {
        return "`" + (value.isTextual() && !value.asText().isEmpty() ? value.asText() : value.toString()) + "`";
    }
}
