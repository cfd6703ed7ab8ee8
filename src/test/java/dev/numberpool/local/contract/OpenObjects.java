package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.ApiDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of a schema that may have other properties than it names, by the way to each of them. */
final class OpenObjects {

    private static final String CLOSED = "unevaluatedProperties";

    private final ApiDocument document;
    private final List<String> open = new ArrayList<>();
    private final Set<JsonNode> seen = new HashSet<>();

    private OpenObjects(ApiDocument document) {
        this.document = document;
    }

    static List<String> of(ApiDocument document, JsonNode schema) {
        var objects = new OpenObjects(document);
        objects.look(schema, "", false);
        return objects.open;
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path(CLOSED).isBoolean() && !schema.path(CLOSED).asBoolean();
    }

    /** @param closed whether what the schema is a part of closes it */
    private void look(JsonNode node, String way, boolean closed) {
        var schema = document.resolved(node);
        boolean here = closed || isClosed(schema);
        if (!seen.add(schema) && here) {
            return;
        }
        boolean maps = schema.path("additionalProperties").isObject();
        if (schema.has("properties") && !here && !maps) {
            open.add(way);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> look(property.getValue(), way + "/" + property.getKey(), false));
        Stream.of("anyOf", "oneOf")
                .flatMap(name -> schema.path(name).valueStream())
                .forEach(part -> look(part, way, here));
        var whole = schema.path("allOf").valueStream().toList();
        var closing =
                whole.stream().filter(part -> isClosed(document.resolved(part))).toList();
        // of a part that is closed, the others only tell more
        (closing.isEmpty() ? whole : closing).forEach(part -> look(part, way, here));
        Stream.of("items", "additionalProperties")
                .map(schema::path)
                .filter(JsonNode::isObject)
                .forEach(part -> look(part, way + "[]", false));
    }
}
