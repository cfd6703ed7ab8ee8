package dev.numberpool.lambda;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that operations read. All others are kept from the framework, which parses some of them for
 * ends that nobody here has (what the client accepts, cookies, the origin of a web page), and fails on some values.
 */
final class ReadHeaders {

    /** In lower case. Whoever reads another one adds it. */
    private static final Set<String> NAMES = Set.of(
            "authorization",
            "content-encoding",
            "content-type",
            "idempotency-key",
            "if-none-match",
            "x-api-key",
            "x-organization-id",
            "x-sub-account-id");

    /** RFC 9110, 5.5: no control characters but tabs. */
    private static final Pattern VALUE = Pattern.compile("[\\t\\P{Cntrl}]*");

    private ReadHeaders() {}

    /** Those of an event, without the blanks around them, and without the ones whose values no HTTP message has. */
    static Map<String, String> of(@Nullable Map<String, String> headers) {
        var read = new LinkedHashMap<String, String>();
        Objects.requireNonNullElse(headers, Map.<String, String>of()).forEach((name, value) -> {
            if (NAMES.contains(name.toLowerCase(Locale.ROOT))
                    && value != null
                    && VALUE.matcher(value).matches()) {
                read.put(name, value.strip());
            }
        });
        return read;
    }
}
