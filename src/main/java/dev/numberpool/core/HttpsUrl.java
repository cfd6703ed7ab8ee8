package dev.numberpool.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where events of a number are posted to: {@code https://} and a host, without user and
 * password, at most 2,048 characters. */
public record HttpsUrl(String text) {

    private static final int LONGEST = 2_048;
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException if the text is no such URL */
    public HttpsUrl {
        if (!valid(text)) {
            throw new IllegalArgumentException("not an https:// URL");
        }
    }

    public static Optional<HttpsUrl> parse(String text) {
        return valid(text) ? Optional.of(new HttpsUrl(text)) : Optional.empty();
    }

    private static boolean valid(String text) {
        if (text.length() > LONGEST || !text.startsWith("https://")) {
            return false;
        }
        try {
            return hasHost(new URI(text));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A URL with a name and password in it is no place to keep them. */
    private static boolean hasHost(URI url) {
        return url.getHost() != null && url.getRawUserInfo() == null && url.getPort() <= HIGHEST_PORT;
    }
}
