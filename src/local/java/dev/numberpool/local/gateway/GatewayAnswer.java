package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.local.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the gateway sends for a function's answer. */
final class GatewayAnswer {

    private GatewayAnswer() {}

    static HttpAnswer of(APIGatewayV2HTTPResponse response) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        orEmpty(response.getHeaders()).forEach((name, value) -> headers.put(name, List.of(value)));
        orEmpty(response.getMultiValueHeaders()).forEach((name, values) -> headers.put(name, List.copyOf(values)));
        if (response.getCookies() != null) {
            var cookies = new ArrayList<>(headers.getOrDefault("set-cookie", List.of()));
            cookies.addAll(response.getCookies());
            headers.put("set-cookie", cookies);
        }
        return new HttpAnswer(response.getStatusCode(), headers, body(response));
    }

    private static byte[] body(APIGatewayV2HTTPResponse response) {
        String body = Objects.requireNonNullElse(response.getBody(), "");
        return response.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static <V> Map<String, V> orEmpty(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
