package dev.numberpool.local.reference.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A response of a document.
 *
 * @param status three digits
 * @param shared the name by which operations share it; empty where it is one operation's own
 */
public record DescribedResponse(ApiDocument document, String status, String shared, JsonNode node) {

    private static final String CODES = "x-error-codes";
    private static final String DETAILS = "x-error-details";
    private static final String LOCAL_DETAILS = "x-local-error-details";

    /** How deep forms of bodies may be in one another. */
    private static final int DEEPEST = 5;

    static DescribedResponse of(ApiDocument document, String status, JsonNode node) {
        return new DescribedResponse(document, status, ApiDocument.referenced(node), document.resolved(node));
    }

    public boolean isSuccess() {
        return status.startsWith("2");
    }

    public String description() {
        return node.path("description").asText();
    }

    /** What a program goes by: the codes; in a dialect without codes, the texts that it says. */
    public List<String> codes() {
        return codes(CODES, DETAILS, LOCAL_DETAILS);
    }

    /** Those of {@link #codes} that a deployment says too, and not bin/local alone. */
    public List<String> deployedCodes() {
        return codes(CODES, DETAILS);
    }

    private List<String> codes(String... names) {
        return Stream.of(names)
                .flatMap(name -> node.path(name).valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    /** Whether API Gateway always gives it, without asking a function. */
    public boolean isByGateway() {
        return node.path("x-by-gateway").asBoolean();
    }

    /** Whether API Gateway gives it too, in its own words. */
    public boolean isAlsoByGateway() {
        return node.path("x-also-by-gateway").asBoolean();
    }

    public boolean isOurs() {
        return node.path("x-ours").asBoolean();
    }

    /** By their names, each resolved. */
    public List<Map.Entry<String, JsonNode>> headers() {
        return node.path("headers").properties().stream()
                .map(header -> Map.entry(header.getKey(), document.resolved(header.getValue())))
                .toList();
    }

    public JsonNode schema() {
        return content().path("schema");
    }

    /** The names of the forms that its body can have. */
    public Stream<String> schemaNames() {
        return names(schema(), 0);
    }

    private Stream<String> names(JsonNode schema, int depth) {
        var forms = document.resolved(schema).path("oneOf");
        return depth < DEEPEST && forms.isArray()
                ? forms.valueStream().flatMap(form -> names(form, depth + 1))
                : Stream.of(ApiDocument.referenced(schema)).filter(name -> !name.isEmpty());
    }

    /** In the order of the document. */
    public List<ShownExample> examples() {
        return ShownExample.all(document, content().path("examples"));
    }

    private JsonNode content() {
        return node.path("content").path("application/json");
    }
}
