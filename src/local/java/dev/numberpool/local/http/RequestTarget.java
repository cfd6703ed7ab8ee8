package dev.numberpool.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;

/**
 * What a request asks for, still percent-encoded.
 *
 * @param rawPath never empty
 * @param rawQuery what follows the question mark; empty without one
 */
public record RequestTarget(String rawPath, String rawQuery) {

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

    /** Whether some percent sign is not followed by two hexadecimal digits (RFC 3986, 2.1). */
    boolean isMalformed() {
        return BAD_ESCAPE.matcher(rawPath).find()
                || BAD_ESCAPE.matcher(rawQuery).find();
    }

    /** Percent-decoded. */
    public String path() {
        return URLDecoder.decode(rawPath.replace("+", "%2B"), UTF_8); // a plus is a space in a query alone
    }
}
