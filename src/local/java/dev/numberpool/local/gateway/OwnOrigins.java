package dev.numberpool.local.gateway;

import dev.numberpool.local.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a request of this server's own pages, or of no page at all, from one that a browser sends for a page of somebody
 * else: whatever site is open beside it could use the keys of the demo, which everybody knows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454#section-7">RFC 6454, the Origin header</a>
 */
final class OwnOrigins {

    private static final String ORIGIN = "origin";
    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTP_PORT = 80;

    private OwnOrigins() {}

    /** Also of an origin that is {@code null}: a page of a file, or in a sandbox. */
    static boolean isForeign(HttpRequest request) {
        return request.headers().getOrDefault(ORIGIN, List.of()).stream()
                .anyMatch(origin -> !of(request.port()).contains(origin.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> of(int port) {
        return NAMES.stream()
                .map(name -> "http://" + name)
                .flatMap(origin ->
                        port == HTTP_PORT ? Stream.of(origin, origin + ":" + port) : Stream.of(origin + ":" + port))
                .collect(Collectors.toUnmodifiableSet());
    }
}
