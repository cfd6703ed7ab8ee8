package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.numberpool.local.reference.document.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values as a schema of a document has them, at random. A {@code not} and conditions between fields are left aside:
 * whoever asks looks whether the value is allowed.
 */
final class SchemaSampler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int USUAL_ITEMS = 3;
    private static final int USUAL_LENGTH = 12;
    private static final int USUAL_RANGE = 20;

    private final ApiDocument document;
    private final SeenTexts seen;
    private final RandomGenerator random;

    SchemaSampler(ApiDocument document, SeenTexts seen, RandomGenerator random) {
        this.document = document;
        this.seen = seen;
        this.random = random;
    }

    JsonNode sample(JsonNode reference) {
        var schema = document.resolved(reference);
        var choices = Stream.of("anyOf", "oneOf", "enum", "examples")
                .map(schema::path)
                .filter(choice -> !choice.isEmpty())
                .toList();
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (!choices.isEmpty() && (!schema.has("examples") || choices.size() > 1 || random.nextInt(3) > 0)) {
            var choice = choices.getFirst();
            var picked = choice.get(random.nextInt(choice.size()));
            return schema.has("anyOf") || schema.has("oneOf") ? sample(picked) : picked;
        }
        return ofType(schema, type(schema));
    }

    private JsonNode ofType(JsonNode schema, String type) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(integer(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).asText();
        }
        return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "string";
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().stream()
                .filter(property -> required.contains(property.getKey()) || random.nextInt(3) == 0)
                .forEach(property -> object.set(property.getKey(), sample(property.getValue())));
        return object;
    }

    private JsonNode array(JsonNode schema) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(USUAL_ITEMS), least + USUAL_ITEMS);
        var items = JSON.arrayNode();
        List<JsonNode> added = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            var item = sample(schema.path("items"));
            if (!schema.path("uniqueItems").asBoolean() || !added.contains(item)) {
                added.add(item);
                items.add(item);
            }
        }
        return items;
    }

    private int integer(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(least + USUAL_RANGE);
        return random.nextBoolean()
                ? random.nextInt(least, most + 1)
                : least + random.nextInt(Math.min(most - least, USUAL_RANGE) + 1);
    }

    /** One that was seen in an answer, if there is one of the form; then the request is about something. */
    private String text(JsonNode schema) {
        String pattern = schema.path("pattern").asText("");
        if (pattern.isEmpty()) {
            int least = schema.path("minLength").asInt(0);
            int most = Math.min(schema.path("maxLength").asInt(USUAL_LENGTH), least + USUAL_LENGTH);
            return PatternSampler.sample("[a-zA-Z ]{%d,%d}".formatted(least, most), random);
        }
        return seen.any(Pattern.compile(pattern), random)
                .filter(_ -> random.nextInt(4) > 0)
                .orElseGet(() -> PatternSampler.sample(pattern, random));
    }
}
