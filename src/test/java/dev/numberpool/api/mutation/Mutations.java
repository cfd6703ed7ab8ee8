package dev.numberpool.api.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Changes of a request, one to three at a time. */
final class Mutations {

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW", "get", "Post", "PROPFIND", "LOCK");

    private final Garbage garbage;
    private final JsonMutations json;

    Mutations(Garbage garbage) {
        this.garbage = garbage;
        this.json = new JsonMutations(garbage);
    }

    Sent mutated(Sent valid) {
        Sent changed = valid;
        for (int i = garbage.below(3); i >= 0; i--) {
            changed = changed(changed);
        }
        return changed;
    }

    /** Where there is a body, it is what is changed most. */
    private Sent changed(Sent request) {
        return switch (garbage.below(request.body().length > 0 ? 16 : 9)) {
            case 0, 1, 2 -> header(request);
            case 3, 4 -> query(request);
            case 5, 6 -> parameter(request);
            case 7 -> path(request);
            case 8 -> garbage.below(3) == 0 ? request.withMethod(garbage.any(METHODS)) : header(request);
            case 9 -> body(request);
            default -> request.withBody(json.mutated(request.body()));
        };
    }

    private Sent header(Sent request) {
        String name = garbage.header();
        return switch (garbage.below(8)) {
            case 0 -> request.without(name);
            case 1 -> request.without(name).and(name, garbage.headerValue());
            case 2 -> request.and("X-" + garbage.below(100), garbage.headerValue());
            case 3 -> request.and(name.toLowerCase(Locale.ROOT), request.header(name));
            case 4 -> key(request);
            case 5 -> request.without("Content-Type").and("Content-Type", garbage.headerValue());
            case 6 -> request.and("Idempotency-Key", garbage.text());
            default -> request.and(name, garbage.headerValue());
        };
    }

    /** Seldom, since nothing else is looked at then. */
    private Sent key(Sent request) {
        String name = request.header("Authorization").isEmpty() ? "X-API-Key" : "Authorization";
        String key = request.header(name);
        return switch (garbage.below(8)) {
            case 0 -> request.without(name);
            case 1 -> request.without(name).and(name, key + garbage.text());
            case 2 -> request.without(name).and(name, key.substring(0, key.length() / 2));
            case 3 -> request.without(name).and(name, key.replace("_live_", garbage.text()));
            default -> request.without(name).and(name, key.replace("Bearer", "bEARER  "));
        };
    }

    private Sent query(Sent request) {
        String more = garbage.field().replace("&", "") + "=" + garbage.text();
        return switch (garbage.below(7)) {
            case 0 -> request.withQuery("");
            case 1 -> request.withQuery(garbage.text());
            case 2 -> request.withQuery(request.query() + "&" + request.query());
            case 3 ->
                request.withQuery(
                        request.query().replaceAll("=[^&]*", "=" + Matcher.quoteReplacement(encoded(garbage.text()))));
            case 4 -> request.withQuery(request.query() + "&" + more);
            default ->
                request.withQuery(request.query() + "&" + encoded(garbage.field()) + "=" + encoded(garbage.text()));
        };
    }

    private Sent parameter(Sent request) {
        if (request.parameters().isEmpty()) {
            return json.mutated(request.body()).length > 0
                    ? request.withBody(json.mutated(request.body()))
                    : header(request);
        }
        String name = garbage.any(List.copyOf(request.parameters().keySet()));
        String value = request.parameters().getOrDefault(name, "");
        return request.withParameter(
                name,
                switch (garbage.below(6)) {
                    case 0 -> value.toUpperCase(Locale.ROOT);
                    case 1 -> value + garbage.text();
                    case 2 -> value.substring(0, value.length() / 2);
                    case 3 -> value.replace('-', '_');
                    default -> garbage.text();
                });
    }

    private Sent path(Sent request) {
        String path = request.path();
        return request.withPath(
                switch (garbage.below(8)) {
                    case 0 -> path + "/";
                    case 1 -> "/prod" + path;
                    case 2 -> path.toUpperCase(Locale.ROOT);
                    case 3 -> path.replaceFirst("/", "//");
                    case 4 -> segment(path);
                    case 5 -> path + "/" + garbage.text();
                    case 6 -> path + "x".repeat(garbage.below(6_000));
                    default -> path.substring(0, Math.max(1, garbage.below(path.length())));
                });
    }

    /** Another one in the place of one of its segments. */
    private String segment(String path) {
        var segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        segments.set(garbage.below(segments.size() - 1) + 1, garbage.text());
        return String.join("/", segments);
    }

    private Sent body(Sent request) {
        return request.withBody(
                switch (garbage.below(12)) {
                    case 0 -> new byte[0];
                    case 1 -> garbage.bytes();
                    case 2 -> garbage.text().getBytes(UTF_8);
                    case 3 -> new String(request.body(), UTF_8).getBytes(StandardCharsets.UTF_16);
                    case 4 -> "a=b&c=d".getBytes(UTF_8);
                    case 5 -> "[]".getBytes(UTF_8);
                    default -> ("\n\t " + new String(request.body(), UTF_8) + " \n").getBytes(UTF_8);
                });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
