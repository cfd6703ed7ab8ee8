package dev.numberpool.local.reference.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.ApiDocument;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The fields of a body as a table: those in other fields by their whole paths, {@code data.numbers[].id}.
 *
 * @param document whose references are followed
 * @param isRequest of a request it is told which fields have to be there, of an answer which may be missing
 */
record FieldTable(ApiDocument document, boolean isRequest) {

    /** How deep fields may be in one another. */
    private static final int DEEPEST = 10;

    /** Nothing is appended for what has no fields. */
    void append(Element parent, JsonNode schema) {
        var table = RowTable.in(parent, "Field", "What it is");
        fields(table, schema, "", 0);
        if (table.isEmpty()) {
            table.remove();
        }
        conditions(parent, document.resolved(schema));
    }

    private void fields(RowTable table, JsonNode schema, String prefix, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("too deep: " + prefix);
        }
        var node = document.resolved(schema);
        var required = node.path("required").valueStream().map(JsonNode::asText).toList();
        node.path("properties").properties().forEach(property -> {
            String name = prefix + property.getKey();
            row(table, name, property.getValue(), required.contains(property.getKey()));
            fields(table, property.getValue(), name + ".", depth + 1);
        });
        if (node.path("additionalProperties").isObject()) {
            row(table, prefix + "…", node.path("additionalProperties"), false);
        }
        if (node.has("items")) {
            fields(table, node.path("items"), prefix.replaceFirst("\\.$", "[]."), depth + 1);
        }
        for (String forms : List.of("oneOf", "anyOf")) {
            node.path(forms).forEach(form -> form(table, form, prefix, depth));
        }
    }

    /** One of several that an object can have; under its name, where it has one and there are fields to tell apart. */
    private void form(RowTable table, JsonNode form, String prefix, int depth) {
        var node = document.resolved(form);
        String name = ApiDocument.referenced(form);
        if (node.has("properties") && !name.isEmpty()) {
            String described = node.path("description").asText();
            table.heading(described.isEmpty() ? name : described);
        }
        if (!name.isEmpty()) {
            fields(table, form, prefix, depth + 1);
        }
    }

    private void row(RowTable table, String name, JsonNode schema, boolean required) {
        var node = document.resolved(schema);
        var row = table.row(name);
        if (isRequest && required) {
            row.badge("required");
        } else if (!isRequest && !required) {
            row.badge("may be absent");
        }
        if (node.path("x-ours").asBoolean()) {
            row.badge("ours");
        }
        row.type(new SchemaWords(document).of(schema));
        row.text(node.path("description").asText());
    }

    /** What is refused although each field by itself is as it has to be. */
    private static void conditions(Element parent, JsonNode node) {
        String refused = node.path("not").path("description").asText();
        if (!refused.isEmpty()) {
            MarkdownText.append(parent, "Refused together: " + refused);
        }
    }
}
