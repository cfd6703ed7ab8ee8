package dev.numberpool.api.request;

import dev.numberpool.api.fields.FieldValues;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/**
 * The parameters of a query as they were sent. API Gateway joins repeated ones by commas, and
 * the framework splits values at commas.
 */
final class Query {

    /** What a number in international form begins with; elsewhere a plus stands for a blank. */
    private static final Pattern PLUS_OF_NUMBER = Pattern.compile("^\\+(?=[0-9])");

    private Query() {}

    static FieldValues of(HttpRequest<?> request) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        var twice = new HashSet<String>();
        for (String part : GatewayEvent.query(request).split("&", -1)) {
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            var value = JsonNode.createStringNode(pair.length == 2 ? value(pair[1]) : "");
            if (parameters.put(name, value) != null) {
                twice.add(name);
            }
        }
        return new FieldValues(parameters, twice);
    }

    /** Many clients leave the plus of a phone number as it is. */
    private static String value(String text) {
        return decoded(PLUS_OF_NUMBER.matcher(text).replaceFirst("%2B"));
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
