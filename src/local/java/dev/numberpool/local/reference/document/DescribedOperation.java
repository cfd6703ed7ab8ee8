package dev.numberpool.local.reference.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * An operation of a document.
 *
 * @param verb the method in lower case
 * @param path with its parameters in braces
 */
public record DescribedOperation(ApiDocument document, String verb, String path, JsonNode node) {

    /** What the document may say that a key has to have. */
    private static final List<String> NEEDS = List.of("x-scopes", "x-permissions", "x-roles");

    public String id() {
        return node.path("operationId").asText();
    }

    public String method() {
        return verb.toUpperCase(Locale.ROOT);
    }

    public String summary() {
        return node.path("summary").asText();
    }

    public String description() {
        return node.path("description").asText();
    }

    String tag() {
        return node.path("tags").path(0).asText();
    }

    /** Whether the vendor does not publish it. */
    public boolean isOurs() {
        return node.path("x-ours").asBoolean();
    }

    /** The address of the vendor's page; empty where there is none. */
    public String vendorsPage() {
        return node.path("externalDocs").path("url").asText();
    }

    /** What the key needs, under the word for it: {@code scopes}, {@code permissions} or {@code roles}. */
    public List<Need> needs() {
        return NEEDS.stream()
                .filter(node::has)
                .map(name -> new Need(
                        name.substring(2),
                        node.path(name).valueStream().map(JsonNode::asText).toList()))
                .toList();
    }

    /** Each resolved. */
    public List<JsonNode> parameters() {
        return node.path("parameters").valueStream().map(document::resolved).toList();
    }

    /** Missing where it takes none. */
    public JsonNode requestBody() {
        return node.path("requestBody");
    }

    public JsonNode requestSchema() {
        return content(requestBody()).path("schema");
    }

    public List<ShownExample> requestExamples() {
        return ShownExample.all(document, content(requestBody()).path("examples"));
    }

    /** In the order of the document. */
    public List<DescribedResponse> responses() {
        return node.path("responses").properties().stream()
                .map(response -> DescribedResponse.of(document, response.getKey(), response.getValue()))
                .toList();
    }

    private static JsonNode content(JsonNode body) {
        return body.path("content").path("application/json");
    }

    /**
     * What a key needs.
     *
     * @param kind of what
     * @param names of which it needs all, or if these are roles one
     */
    public record Need(String kind, List<String> names) {}
}
