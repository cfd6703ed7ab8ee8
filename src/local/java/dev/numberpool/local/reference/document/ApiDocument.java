package dev.numberpool.local.reference.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/**
 * An OpenAPI 3.1 document.
 *
 * @param root with its references, each of which is of the document itself
 */
public record ApiDocument(PublishedApi api, JsonNode root) {

    private static final String REFERENCE = "$ref";

    /** As many references may lead to one another. */
    private static final int LONGEST_CHAIN = 20;

    /** @throws IOException if it is not YAML */
    public static ApiDocument read(PublishedApi api, byte[] yaml) throws IOException {
        return new ApiDocument(api, new YAMLMapper().readTree(yaml));
    }

    public String text(String... path) {
        var node = root;
        for (String name : path) {
            node = node.path(name);
        }
        return node.asText();
    }

    /** In the order of the tags, and of one tag in that of the document. */
    public List<DescribedOperation> operations() {
        return tags().stream().flatMap(tag -> operations(tag).stream()).toList();
    }

    public List<DescribedOperation> operations(JsonNode tag) {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new DescribedOperation(this, method.getKey(), path.getKey(), method.getValue())))
                .filter(operation -> operation.tag().equals(tag.path("name").asText()))
                .toList();
    }

    public List<JsonNode> tags() {
        return root.path("tags").valueStream().toList();
    }

    /** A schema that has a name of its own. */
    public JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /**
     * What a reference stands for, with what stands beside the reference in place of its own; the node itself where it is
     * no reference.
     *
     * @throws IllegalStateException if references lead to one another in a circle
     */
    public JsonNode resolved(JsonNode node) {
        var found = node;
        for (int i = 0; found.has(REFERENCE); i++) {
            if (i == LONGEST_CHAIN) {
                throw new IllegalStateException("a circle of references: " + node);
            }
            found = step(found);
        }
        return found;
    }

    private JsonNode step(JsonNode node) {
        var target = root.at(node.path(REFERENCE).asText().substring(1));
        if (!(target instanceof ObjectNode object)) {
            throw new IllegalStateException("refers to nothing: " + node);
        }
        var merged = object.deepCopy();
        node.properties().stream()
                .filter(beside -> !beside.getKey().equals(REFERENCE))
                .forEach(beside -> merged.set(beside.getKey(), beside.getValue()));
        return merged;
    }

    /** The last part of what a reference names, as {@code PhoneNumber}; empty where the node is no reference. */
    public static String referenced(JsonNode node) {
        return node.path(REFERENCE).asText().replaceFirst(".*/", "");
    }
}
