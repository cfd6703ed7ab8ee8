package dev.numberpool.local.reference.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request of an operation as a command for a shell: with a key of the demo data, to {@code bin/local}, with the
 * document's examples as its values.
 */
public record CurlExample(DescribedOperation operation, URI server) {

    /** Where bin/local serves, if nothing else is said. */
    public static final URI LOCAL = URI.create("http://127.0.0.1:8080");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private static final String INDENT = " \\\n  ";

    public String text() {
        var words = new ArrayList<String>();
        words.add("curl -s " + method() + quoted(server + path() + query()));
        words.add("-H " + quoted(keyHeader()));
        parameters("header").forEach(header -> words.add("-H " + quoted(header)));
        body().ifPresent(json -> {
            words.add("-H 'Content-Type: application/json'");
            words.add("-d " + quoted(json));
        });
        return String.join(INDENT, words);
    }

    /** Whether its path names something that the reader has to replace. */
    public boolean namesSomething() {
        return operation.path().contains("{");
    }

    private String method() {
        boolean implied =
                operation.method().equals("GET") || (operation.method().equals("POST") && body().isPresent());
        return implied ? "" : "-X " + operation.method() + " ";
    }

    private String path() {
        return PLACEHOLDER.matcher(operation.path()).replaceAll(found -> value(found.group(1)));
    }

    private String value(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .map(this::example)
                .orElseThrow();
    }

    private String query() {
        var parts = operation.parameters().stream()
                .filter(parameter -> isAsked(parameter, "query"))
                .map(parameter -> parameter.path("name").asText() + "=" + example(parameter))
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    /** An idempotency key is of one operation, or a second operation's example would be refused for it. */
    private List<String> parameters(String in) {
        return operation.parameters().stream()
                .filter(parameter -> isAsked(parameter, in))
                .map(parameter -> {
                    String name = parameter.path("name").asText();
                    return name + ": " + (name.equals("Idempotency-Key") ? operation.id() + "-1" : example(parameter));
                })
                .toList();
    }

    private static boolean isAsked(JsonNode parameter, String in) {
        return parameter.path("in").asText().equals(in)
                && (parameter.path("required").asBoolean()
                        || parameter.path("name").asText().equals("Idempotency-Key"));
    }

    private String example(JsonNode parameter) {
        var example = parameter.path("example");
        var ofSchema = operation.document().resolved(parameter.path("schema")).path("examples");
        return example.isMissingNode() ? ofSchema.path(0).asText() : example.asText();
    }

    private String keyHeader() {
        var api = operation.document().api();
        var scheme = operation
                .document()
                .root()
                .path("components")
                .path("securitySchemes")
                .elements()
                .next();
        return scheme.path("type").asText().equals("http")
                ? "Authorization: Bearer " + api.key().secret()
                : scheme.path("name").asText() + ": " + api.key().secret();
    }

    private Optional<String> body() {
        return operation.requestExamples().stream()
                .findFirst()
                .map(example -> example.value().toString());
    }

    /** As a shell takes it for one word. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
