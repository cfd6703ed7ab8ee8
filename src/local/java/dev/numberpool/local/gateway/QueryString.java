package dev.numberpool.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of a request's target after the question mark, still percent-encoded; without one, the empty text. */
record QueryString(String raw) {

    /** Decoded, by name; several values of one name are joined by commas. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        Arrays.stream(raw.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.merge(
                        decode(pair[0]), pair.length > 1 ? decode(pair[1]) : "", (some, more) -> some + "," + more));
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
