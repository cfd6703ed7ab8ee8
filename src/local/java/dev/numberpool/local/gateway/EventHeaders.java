package dev.numberpool.local.gateway;

import dev.numberpool.local.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers an event shows: in lower case, several values as one, cookies apart, and the gateway's own added. */
final class EventHeaders {

    private static final String COOKIE = "cookie";

    /** Of the connection, not of the request (RFC 9110, 7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection", "expect", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_BYTES = 12;

    private EventHeaders() {}

    static Map<String, String> of(HttpRequest request, int bodyLength, Instant now) {
        var headers = new TreeMap<String, String>();
        request.headers().forEach((name, values) -> {
            if (!name.equals(COOKIE) && !HOP_BY_HOP.contains(name)) {
                headers.put(name, String.join(",", values));
            }
        });
        headers.put("content-length", Integer.toString(bodyLength));
        addForwarding(headers, request);
        headers.putIfAbsent("x-amzn-trace-id", traceId(now));
        return headers;
    }

    /** Each cookie as {@code name=value}. */
    static List<String> cookies(HttpRequest request) {
        return request.headers().getOrDefault(COOKIE, List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static void addForwarding(Map<String, String> headers, HttpRequest request) {
        headers.merge("x-forwarded-for", request.client(), (earlier, last) -> earlier + ", " + last);
        headers.put("x-forwarded-port", Integer.toString(request.port()));
        headers.put("x-forwarded-proto", "http");
    }

    /** Of X-Ray's form: the version, the second, 96 random bits. */
    private static String traceId(Instant now) {
        byte[] random = new byte[TRACE_BYTES];
        RANDOM.nextBytes(random);
        HexFormat hex = HexFormat.of();
        return "Root=1-" + hex.toHexDigits((int) now.getEpochSecond()) + "-" + hex.formatHex(random);
    }
}
