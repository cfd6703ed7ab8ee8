package dev.numberpool.api.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request says of its body that it is JSON. JSON is UTF-8 (RFC 8259, 8.1), and nothing is unpacked: a body in
 * another charset or content coding is of another media type.
 */
final class JsonContent {

    private static final String CHARSET = "charset";

    /** What is in ASCII is in UTF-8. */
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "ascii");

    /** No coding (RFC 9110, 12.5.3). */
    private static final String IDENTITY = "identity";

    private JsonContent() {}

    /** A request that does not name a media type is taken at its word. */
    static boolean isNamedBy(HttpHeaders headers) {
        return values(headers, HttpHeaders.CONTENT_TYPE).stream().allMatch(JsonContent::isJson)
                && values(headers, HttpHeaders.CONTENT_ENCODING).stream().allMatch(IDENTITY::equalsIgnoreCase);
    }

    /** API Gateway joins the values of a header that is there twice by a comma. */
    private static List<String> values(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank()).stream()
                .flatMap(value -> parts(value, ',').stream())
                .toList();
    }

    private static boolean isJson(String type) {
        var parts = parts(type, ';');
        return parts.getFirst().equalsIgnoreCase(MediaType.APPLICATION_JSON)
                && parts.stream().skip(1).allMatch(JsonContent::leavesUtf8);
    }

    private static boolean leavesUtf8(String parameter) {
        String[] pair = parameter.split("=", 2);
        return !pair[0].strip().equalsIgnoreCase(CHARSET)
                || (pair.length == 2 && UTF_8.contains(unquoted(pair[1].strip()).toLowerCase(Locale.ROOT)));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** What is between the separators that are in no quoted string (RFC 9110, 5.6.4), without blanks around it. */
    private static List<String> parts(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quoted && next == '\\') {
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == separator) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }
}
