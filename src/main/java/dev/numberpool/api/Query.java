package dev.numberpool.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a query as they were sent. API Gateway joins repeated ones by commas, and
 * the framework splits values at commas.
 */
final class Query {

    private Query() {}

    /** A parameter that is given twice is the array of its values, so that no form of a text fits it. */
    static Map<String, JsonNode> of(HttpRequest<?> request) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (String part : GatewayEvent.query(request).split("&", -1)) {
            String[] pair = part.split("=", 2);
            var value = JsonNode.createStringNode(pair.length == 2 ? decoded(pair[1]) : "");
            parameters.merge(
                    decoded(pair[0]), value, (first, second) -> JsonNode.createArrayNode(List.of(first, second)));
        }
        return parameters;
    }

    /** A text that is not percent-encoded is what it says. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
