package dev.numberpool.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as an event carries it: text for a few media types, Base64 for all others. Form fields and a body
 * without a media type are among the others, as they are in the cloud.
 *
 * @param text null if there is no body
 */
record EventBody(@Nullable String text, boolean base64) {

    private static final Set<String> TEXT = Set.of("application/json", "application/xml", "application/javascript");

    /** @param contentType empty if the request names none */
    static EventBody of(byte[] bytes, String contentType) {
        if (bytes.length == 0) {
            return new EventBody(null, false);
        }
        return isText(contentType)
                ? new EventBody(new String(bytes, StandardCharsets.UTF_8), false)
                : new EventBody(Base64.getEncoder().encodeToString(bytes), true);
    }

    private static boolean isText(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.startsWith("text/") || TEXT.contains(mediaType);
    }
}
