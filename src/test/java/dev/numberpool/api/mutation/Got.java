package dev.numberpool.api.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers the last value of each, by its name in whatever case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Got(int status, Map<String, String> headers, byte[] body) {

    static Got of(APIGatewayV2HTTPResponse response) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Objects.requireNonNullElse(response.getHeaders(), Map.of()));
        String body = Objects.requireNonNullElse(response.getBody(), "");
        return new Got(response.getStatusCode(), headers, body.getBytes(UTF_8));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    String text() {
        return new String(body, UTF_8);
    }
}
