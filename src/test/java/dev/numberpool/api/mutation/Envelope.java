package dev.numberpool.api.mutation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with an answer, if anything is, whatever the request was. */
final class Envelope {

    /** Lambda's limit is 6 MB. */
    private static final int LARGEST_ANSWER = 6_000_000;

    /** Where paths of a dialect begin, behind a stage or a base path. */
    private static final Pattern ROOT = Pattern.compile(
            "(?:/[^/]*){0,8}?(?<root>/v1/phone-numbers|/v1/numbers|/v1/agents|/api)(?:/.*)?", Pattern.DOTALL);

    /** What the gateway answers by itself. */
    private static final Set<Integer> OF_GATEWAY = Set.of(400, 405, 413, 414, 421, 431);

    private static final String REQUEST_ID = "[0-9A-HJKMNP-TV-Z]{26}";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Envelope() {}

    static Optional<String> fault(Sent request, Got got) {
        if (got.body().length >= LARGEST_ANSWER) {
            return Optional.of("answer of %d bytes".formatted(got.body().length));
        }
        if (got.status() >= 500 && !isEmptyCountry(got)) {
            return Optional.of("a failure");
        }
        if (request.method().equals("HEAD")) {
            return Optional.empty();
        }
        try {
            return isRight(request, got, JSON.readTree(got.body())) ? Optional.empty() : Optional.of("envelope");
        } catch (IOException e) {
            return Optional.of("no JSON: " + e.getMessage());
        }
    }

    /** The one published 503 that is an answer: nothing of a country is in stock. */
    private static boolean isEmptyCountry(Got got) {
        return got.status() == 503 && got.text().contains("\"NO_INVENTORY\"");
    }

    private static boolean isRight(Sent request, Got got, JsonNode body) {
        if (got.header("X-Request-Id").isEmpty()) {
            return OF_GATEWAY.contains(got.status()) && hasFields(body, "message") && body.size() == 1;
        }
        return got.header("X-Request-Id").matches(REQUEST_ID)
                && got.header("Content-Type").startsWith("application/json")
                && switch (root(request)) {
                    case "/api" -> isButter(got, body);
                    case "/v1/numbers", "/v1/agents" -> isAgentPhone(got, body);
                    case "/v1/phone-numbers" -> isAgentMessage(got, body);
                    default -> isOfKey(request, got, body);
                };
    }

    private static String root(Sent request) {
        var path = ROOT.matcher(request.path());
        return path.matches() ? path.group("root") : "";
    }

    /** Where no dialect has the path: in the words of the dialect of a key, or in AgentMessage's. */
    private static boolean isOfKey(Sent request, Got got, JsonNode body) {
        return isAgentMessage(got, body)
                || (hasKey(request, "sk_live_") && isAgentPhone(got, body))
                || (hasKey(request, "bk_live_") && isButter(got, body));
    }

    private static boolean hasKey(Sent request, String prefix) {
        return request.headers().stream().anyMatch(header -> header.value().contains(prefix));
    }

    private static boolean isAgentMessage(Got got, JsonNode body) {
        return got.isSuccess()
                ? body.path("success").equals(JSON.getNodeFactory().booleanNode(true)) && body.has("data")
                : body.path("success").equals(JSON.getNodeFactory().booleanNode(false))
                        && hasTexts(body.path("error"), "code", "message", "request_id")
                        && body.path("error").path("request_id").asText().equals(got.header("X-Request-Id"));
    }

    private static boolean isAgentPhone(Got got, JsonNode body) {
        return got.isSuccess()
                ? body.isObject() && !body.has("error")
                : hasTexts(body.path("error"), "message", "code", "type") && hasTexts(body, "detail");
    }

    private static boolean isButter(Got got, JsonNode body) {
        return got.isSuccess()
                ? body.path("success").asBoolean() && body.has("data")
                : hasTexts(body, "detail") && body.size() == 1;
    }

    private static boolean hasTexts(JsonNode object, String... names) {
        return hasFields(object, names)
                && Stream.of(names)
                        .map(object::path)
                        .allMatch(text -> text.isTextual() && !text.asText().isBlank());
    }

    private static boolean hasFields(JsonNode object, String... names) {
        return object.isObject() && List.of(names).stream().allMatch(object::has);
    }
}
