package dev.numberpool.local.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.reference.document.ShownExample;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request and its answer.
 *
 * @param path still percent-encoded
 * @param query still percent-encoded; empty without one
 * @param headers of the request, by name in lower case
 * @param body of the request
 */
record HttpExchange(
        String method, String path, String query, Map<String, List<String>> headers, String body, HttpAnswer answer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    static HttpExchange of(HttpRequest request, byte[] body, HttpAnswer answer) {
        var target = request.target();
        return new HttpExchange(
                request.method(),
                target.rawPath(),
                target.rawQuery(),
                request.headers(),
                new String(body, UTF_8),
                answer);
    }

    boolean isAccepted() {
        return answer.status() < FIRST_ERROR;
    }

    /** Whether the answer is in API Gateway's own words. */
    boolean isAnsweredByGateway() {
        return ShownExample.isOfGateway(json());
    }

    /**
     * As the validator reads it. What has no media type is taken for JSON, a header without a value for none, and one that
     * is given several times for one with all values, as API Gateway joins them. A byte order mark in front of the body is
     * passed over, as RFC 8259 (8.1) allows.
     *
     * @param withBody without one, neither a body nor its media type is looked at
     */
    SimpleRequest request(boolean withBody) {
        var builder = new SimpleRequest.Builder(method, path);
        headers.forEach((name, values) -> {
            String value = values.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(","));
            if (!value.isEmpty() && (withBody || !name.equals("content-type"))) {
                builder.withHeader(name, value);
            }
        });
        builder.withContentType("application/json");
        parameters().forEach(builder::withQueryParam);
        if (withBody && !body.isEmpty()) {
            builder.withBody(body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body);
        }
        return builder.build();
    }

    /** As the validator reads it. */
    SimpleResponse response() {
        var builder = new SimpleResponse.Builder(answer.status());
        answer.headers().forEach(builder::withHeader);
        return builder.withBody(answer.body()).build();
    }

    /** The body of the answer; none is nothing. */
    JsonNode json() {
        try {
            return JSON.readTree(new String(answer.body(), UTF_8));
        } catch (JsonProcessingException _) {
            return JSON.missingNode();
        }
    }

    /** But for those without a value: the validator does not know {@code allowEmptyValue} in OpenAPI 3.1. */
    private Map<String, List<String>> parameters() {
        return Stream.of(query.split("&"))
                .map(pair -> (pair + "=").split("=", 3))
                .filter(pair -> !decoded(pair[1]).isBlank())
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]), Collectors.mapping(pair -> decoded(pair[1]), Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    @Override
    public String toString() {
        String question = query.isEmpty() ? "" : "?" + query;
        return "%s %s%s %s -> %d %s"
                .formatted(method, path, question, body, answer.status(), new String(answer.body(), UTF_8));
    }
}
