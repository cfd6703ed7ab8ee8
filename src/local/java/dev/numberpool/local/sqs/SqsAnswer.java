package dev.numberpool.local.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import io.micronaut.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What SQS answers.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0</a>
 */
final class SqsAnswer {

    private static final Map<String, List<String>> HEADERS =
            Map.of(HttpHeaders.CONTENT_TYPE, List.of("application/x-amz-json-1.0"));

    private SqsAnswer() {}

    static HttpAnswer done(ObjectNode json) {
        return new HttpAnswer(200, HEADERS, bytes(json));
    }

    static HttpAnswer done() {
        return done(JsonNodeFactory.instance.objectNode());
    }

    static HttpAnswer refused(RefusedCall refused) {
        return error(400, refused.error(), String.valueOf(refused.getMessage()));
    }

    static HttpAnswer foreign(ForeignRequest reason) {
        return error(reason.status(), SqsError.ACCESS_DENIED, reason.message());
    }

    private static HttpAnswer error(int status, SqsError error, String message) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("__type", error.type())
                .put("message", message);
        return new HttpAnswer(status, HEADERS, bytes(json)).with("x-amzn-query-error", error.queryError());
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
