package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of a document.
 *
 * @param method in lower case
 * @param path with placeholders in braces
 */
record DocumentedOperation(ContractDocument document, String method, String path, JsonNode node) {

    /** What a success has in place of an error's code. */
    static final String NO_CODE = "-";

    private static final String CODES = "x-error-codes";
    private static final String DETAILS = "x-error-details";

    String id() {
        return node.path("operationId").asText();
    }

    boolean takesBody() {
        return node.has("requestBody");
    }

    /** The answer of a status, if it is documented. */
    Optional<JsonNode> response(int status) {
        return Optional.ofNullable(node.path("responses").get(Integer.toString(status)))
                .map(document::resolved);
    }

    /** The answers that only API Gateway gives are not among them. */
    Stream<DocumentedAnswer> answers() {
        return node.path("responses").properties().stream().flatMap(entry -> {
            var response = document.resolved(entry.getValue());
            if (response.path("x-by-gateway").asBoolean()) {
                return Stream.empty();
            }
            return codes(response).stream().map(code -> new DocumentedAnswer(id(), entry.getKey(), code));
        });
    }

    /** The error codes of a response, or the beginnings of what it says in a dialect that has no codes. */
    static Set<String> codes(JsonNode response) {
        var codes = Stream.of(CODES, DETAILS)
                .flatMap(name -> response.path(name).valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty() ? Set.of(NO_CODE) : codes;
    }

    /** With what only bin/local says, which no test has to produce. */
    static Set<String> known(JsonNode response) {
        var known = new TreeSet<>(codes(response));
        response.path("x-local-error-details").forEach(text -> known.add(text.asText()));
        return known;
    }

    /** That an operation gives an answer of a status with an error code, or with none. */
    record DocumentedAnswer(String operation, String status, String error) {

        @Override
        public String toString() {
            return operation + " " + status + " " + error;
        }
    }
}
