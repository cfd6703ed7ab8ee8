package dev.numberpool.local.reference.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * An example of a body.
 *
 * @param name in the document
 * @param title in words
 */
public record ShownExample(String name, String title, JsonNode value) {

    /** In the order of the document. */
    static List<ShownExample> all(ApiDocument document, JsonNode examples) {
        return examples.properties().stream()
                .map(example -> of(example.getKey(), document.resolved(example.getValue())))
                .toList();
    }

    private static ShownExample of(String name, JsonNode node) {
        String summary = node.path("summary").asText();
        return new ShownExample(name, summary.isEmpty() ? words(name) : summary, node.path("value"));
    }

    /** {@code malformed-id} is Malformed id. */
    private static String words(String name) {
        String spaced = name.replace('-', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Whether it is API Gateway's own. */
    boolean isOfGateway() {
        return isOfGateway(value);
    }

    /** Whether a body is of API Gateway itself, which says no more than a message. */
    public static boolean isOfGateway(JsonNode body) {
        return body.size() == 1 && body.path("message").isTextual();
    }

    /** The code in it, or what it says in a dialect without codes; empty where it is no error. */
    String code() {
        String code = value.path("error").path("code").asText();
        return code.isEmpty() ? value.path("detail").asText() : code;
    }
}
