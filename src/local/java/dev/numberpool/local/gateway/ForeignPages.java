package dev.numberpool.local.gateway;

import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.template.CorsConfiguration;
import java.util.List;
import java.util.Optional;

/**
 * Which web pages of other origins may call the API, and how a browser hears of it: as API Gateway does it by the same
 * configuration.
 *
 * @param origins of pages; with a star at the end whatever begins so, and a star alone for all
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, the CORS protocol</a>
 */
public record ForeignPages(List<String> origins, CorsConfiguration cors) {

    private static final String ALL = "*";

    public ForeignPages {
        origins = List.copyOf(origins);
    }

    boolean allow(HttpRequest request) {
        return origin(request).isPresent();
    }

    /** Answers a browser that asks whether a page may send what it is about to; empty for any other request. */
    Optional<HttpAnswer> preflight(HttpRequest request) {
        boolean asks =
                request.method().equals("OPTIONS") && request.headers().containsKey("access-control-request-method");
        return origin(request)
                .filter(_ -> asks)
                .map(origin -> HttpAnswer.empty(204)
                        .with("access-control-allow-origin", origin)
                        .with("access-control-allow-methods", String.join(",", cors.methods()))
                        .with("access-control-allow-headers", String.join(",", cors.headers()))
                        .with("access-control-max-age", Integer.toString(cors.maxAge())));
    }

    /** The answer, for the page's eyes too if its origin is allowed. */
    HttpAnswer show(HttpRequest request, HttpAnswer answer) {
        return origin(request)
                .map(origin -> answer.with("access-control-allow-origin", origin)
                        .with("access-control-expose-headers", String.join(",", cors.exposed())))
                .orElse(answer);
    }

    /** What is said to be allowed, if the page is. */
    private Optional<String> origin(HttpRequest request) {
        var sent = request.headers().getOrDefault("origin", List.of());
        return sent.size() == 1 && origins.stream().anyMatch(allowed -> matches(allowed, sent.getFirst()))
                ? Optional.of(origins.contains(ALL) ? ALL : sent.getFirst())
                : Optional.empty();
    }

    private static boolean matches(String allowed, String origin) {
        return allowed.endsWith(ALL)
                ? origin.startsWith(allowed.substring(0, allowed.length() - ALL.length()))
                : origin.equals(allowed);
    }
}
