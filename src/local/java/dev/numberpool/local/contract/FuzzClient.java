package dev.numberpool.local.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.http.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests as a customer of each dialect. */
public final class FuzzClient implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Map<ContractDocument, Map<String, String>> keys;

    /** @param keys by dialect, the headers that say who calls */
    public FuzzClient(URI address, Map<ContractDocument, Map<String, String>> keys) {
        this.address = address;
        this.keys = Map.copyOf(keys);
    }

    HttpExchange send(FuzzedRequest request) throws IOException, InterruptedException {
        String query = request.query().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var headers = new HashMap<>(keys.getOrDefault(request.operation().document(), Map.of()));
        headers.putAll(request.headers());
        String body = request.body().map(JsonNode::toString).orElse("");
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        String method = request.operation().method();
        var sent = HttpRequest.newBuilder(address.resolve(request.path() + (query.isEmpty() ? "" : "?" + query)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(sent::header);
        var response = client.send(sent.build(), BodyHandlers.ofByteArray());
        return new HttpExchange(
                method,
                request.path(),
                query,
                headers.entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> List.of(header.getValue()))),
                body,
                new HttpAnswer(response.statusCode(), response.headers().map(), response.body()));
    }

    @Override
    public void close() {
        client.close();
    }
}
