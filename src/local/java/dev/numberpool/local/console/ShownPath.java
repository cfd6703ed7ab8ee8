package dev.numberpool.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request's path as it may be printed: of a segment in which there is an E.164 number, as anywhere in a log, or that
 * is nothing but a number, only {@code +#} is left.
 */
final class ShownPath {

    private static final String MASK = "+#";

    /** With its plus anywhere; without, if 7 to 15 digits are all there is but for what people write between them. */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}|^\\W*\\d(?:[ ().-]*\\d){6,14}\\W*$");

    /** What a terminal could take for a command. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

    private ShownPath() {}

    /** @param rawPath still percent-encoded; null of a request whose target is none */
    static String of(@Nullable String rawPath) {
        return Arrays.stream(Objects.requireNonNullElse(rawPath, "-").split("/", -1))
                .map(ShownPath::segment)
                .collect(Collectors.joining("/"));
    }

    private static String segment(String raw) {
        return NUMBER.matcher(decoded(raw)).find()
                ? MASK
                : UNPRINTABLE.matcher(raw).replaceAll("?");
    }

    /** A plus is a space in a query alone. */
    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) { // a percent sign without two digits
            return raw;
        }
    }
}
