package dev.numberpool.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An HTTP response. */
public final class HttpAnswer {

    private static final byte[] NOTHING = {};

    /** The server says these itself. */
    private static final List<String> FRAMING = List.of("content-length", "transfer-encoding", "date");

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    public HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), NOTHING);
    }

    public static HttpAnswer json(int status, byte[] body) {
        return new HttpAnswer(status, Map.of(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON)), body);
    }

    /** As API Gateway says it by itself: the status in words, in its own envelope. */
    public static HttpAnswer message(int status) {
        return message(status, HttpStatus.valueOf(status).getReason());
    }

    /**
     * In API Gateway's own envelope.
     *
     * @param message without quotes and backslashes
     */
    static HttpAnswer message(int status, String message) {
        return json(status, ("{\"message\":\"" + message + "\"}").getBytes(UTF_8));
    }

    public HttpAnswer with(String header, String value) {
        var more = new HashMap<>(headers);
        var values = new ArrayList<>(more.getOrDefault(header, List.of()));
        values.add(value);
        more.put(header, values);
        return new HttpAnswer(status, more, body);
    }

    public int status() {
        return status;
    }

    /** By name, as it was given. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    void send(Response response, Callback sent) {
        response.setStatus(status);
        headers.forEach((name, values) -> {
            if (FRAMING.stream().noneMatch(name::equalsIgnoreCase)) {
                values.forEach(value -> response.getHeaders().add(name, value));
            }
        });
        response.write(true, ByteBuffer.wrap(body), sent);
    }
}
