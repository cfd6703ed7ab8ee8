package dev.numberpool.core.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where events of a number are posted to: {@code https} in any case, a host on the public internet, without user and
 * password, in at most 2,048 bytes of ASCII. {@link #parse} holds what comes in to that; one that is in the store already
 * was taken by an earlier version, which took more, and is still the one that its holder set.
 *
 * @param text as it was given, in its own case
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>
 */
public record HttpsUrl(String text) {

    private static final int LONGEST = 2_048;
    private static final String SCHEME = "https";

    /** Empty where {@link #fault} is not. */
    public static Optional<HttpsUrl> parse(String text) {
        return fault(text).isPresent() ? Optional.empty() : Optional.of(new HttpsUrl(text));
    }

    /** Why the text is no such URL. */
    public static Optional<UrlFault> fault(String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return Optional.of(UrlFault.NOT_ASCII);
        }
        return text.length() > LONGEST
                ? Optional.of(UrlFault.MALFORMED)
                : authority(text).map(UrlAuthority::fault).orElse(Optional.of(UrlFault.MALFORMED));
    }

    /** {@link URI#getHost} knows no host with an underscore, so all that stands before the path is read elsewhere. */
    private static Optional<String> authority(String text) {
        try {
            var url = new URI(text);
            return SCHEME.equalsIgnoreCase(url.getScheme())
                    ? Optional.ofNullable(url.getRawAuthority())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
