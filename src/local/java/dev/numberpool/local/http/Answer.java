package dev.numberpool.local.http;

import com.sun.net.httpserver.HttpExchange;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An HTTP response. */
public final class Answer {

    private static final byte[] NOTHING = {};

    /** The server decides these two itself. */
    private static final List<String> FRAMING = List.of("content-length", "transfer-encoding");

    private static final int NO_BODY = -1;

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    public Answer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING);
    }

    public static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON)), body);
    }

    public Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        var values = new ArrayList<>(more.getOrDefault(header, List.of()));
        values.add(value);
        more.put(header, values);
        return new Answer(status, more, body);
    }

    public void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> {
            if (FRAMING.stream().noneMatch(name::equalsIgnoreCase)) {
                exchange.getResponseHeaders().put(name, new ArrayList<>(values));
            }
        });
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? NO_BODY : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }
}
