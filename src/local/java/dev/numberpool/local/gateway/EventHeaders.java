package dev.numberpool.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The headers an event shows: in lower case, several values as one, cookies apart, and the gateway's own added. */
final class EventHeaders {

    private static final String COOKIE = "cookie";

    /** Of the connection, not of the request (RFC 9110, 7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection", "expect", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_BYTES = 12;

    private EventHeaders() {}

    static Map<String, String> of(HttpExchange exchange, int bodyLength, Instant now) {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals(COOKIE) && !HOP_BY_HOP.contains(lower)) {
                headers.put(lower, String.join(",", values));
            }
        });
        headers.put("content-length", Integer.toString(bodyLength));
        addForwarding(headers, exchange);
        headers.putIfAbsent("x-amzn-trace-id", traceId(now));
        return headers;
    }

    /** Each cookie as {@code name=value}. */
    static List<String> cookies(HttpExchange exchange) {
        return cookieHeaders(exchange)
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static Stream<String> cookieHeaders(HttpExchange exchange) {
        List<String> headers = exchange.getRequestHeaders().get(COOKIE);
        return headers == null ? Stream.empty() : headers.stream();
    }

    private static void addForwarding(Map<String, String> headers, HttpExchange exchange) {
        InetSocketAddress local = exchange.getLocalAddress();
        String client = exchange.getRemoteAddress().getAddress().getHostAddress();
        headers.merge("x-forwarded-for", client, (earlier, last) -> earlier + ", " + last);
        headers.put("x-forwarded-port", Integer.toString(local.getPort()));
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
