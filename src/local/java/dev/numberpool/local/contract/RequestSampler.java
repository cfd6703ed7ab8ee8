package dev.numberpool.local.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.reference.document.ApiDocument;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Requests as a document has them, at random; and such as it has not, in as many places as are asked for. */
final class RequestSampler {

    private final ApiDocument document;
    private final SchemaSampler values;
    private final SpoiltValues spoiltValues;
    private final RandomGenerator random;

    RequestSampler(ApiDocument document, SeenTexts seen, RandomGenerator random) {
        this.document = document;
        this.random = random;
        values = new SchemaSampler(document, seen, random);
        spoiltValues = new SpoiltValues(random);
    }

    FuzzedRequest sample(DocumentedOperation operation) {
        String path = operation.path();
        var query = new HashMap<String, String>();
        var headers = new HashMap<String, String>();
        for (var parameter : operation.described().parameters()) {
            String name = parameter.path("name").asText();
            String value = values.sample(parameter.path("schema")).asText();
            boolean wanted = parameter.path("required").asBoolean() || random.nextInt(3) == 0;
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" ->
                    put(
                            query,
                            name,
                            value,
                            wanted && !parameter.path("deprecated").asBoolean());
                default -> put(headers, name, value, wanted && !name.startsWith("X-"));
            }
        }
        return new FuzzedRequest(operation, path, query, headers, body(operation), List.of());
    }

    /** The request with so many places changed; fewer where it has not as many. */
    FuzzedRequest spoil(FuzzedRequest request, int places) {
        var body = request.body().<JsonNode>map(JsonNode::deepCopy);
        var query = new HashMap<>(request.query());
        var spoilt = new ArrayList<String>();
        for (int place = 0; place < places; place++) {
            if (body.isPresent() && body.get() instanceof ObjectNode object) {
                spoilt.add(spoilField(request.operation(), object));
            } else {
                spoilParameter(request.operation(), query).ifPresent(spoilt::add);
            }
        }
        return new FuzzedRequest(
                request.operation(),
                request.path(),
                query,
                request.headers(),
                body,
                spoilt.stream().distinct().toList());
    }

    private String spoilField(DocumentedOperation operation, ObjectNode body) {
        var fields = bodySchema(operation)
                .map(document::resolved)
                .orElseThrow()
                .path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
        if (random.nextInt(6) == 0) {
            body.put("colour", "blue");
            return "colour";
        }
        String name = fields.get(random.nextInt(fields.size()));
        body.set(name, spoiltValues.any());
        return name;
    }

    private Optional<String> spoilParameter(DocumentedOperation operation, Map<String, String> query) {
        var names = operation.described().parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String name = names.get(random.nextInt(names.size()));
        query.put(name, spoiltValues.text());
        return Optional.of(name);
    }

    private Optional<JsonNode> body(DocumentedOperation operation) {
        return bodySchema(operation).map(values::sample);
    }

    private static Optional<JsonNode> bodySchema(DocumentedOperation operation) {
        return Optional.of(operation.described().requestSchema()).filter(schema -> !schema.isMissingNode());
    }

    private static void put(Map<String, String> values, String name, String value, boolean wanted) {
        if (wanted) {
            values.put(name, value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
