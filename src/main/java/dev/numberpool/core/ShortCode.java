package dev.numberpool.core;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A common short code: five or six digits, dialled as they are.
 *
 * @see <a href="https://www.usshortcodes.com/">US Short Code Registry</a>
 */
public record ShortCode(String text) implements Dialable {

    private static final Pattern FORM = Pattern.compile("[0-9]{5,6}");

    /** @throws IllegalArgumentException if the text is not of the form */
    public ShortCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a short code");
        }
    }

    public static Optional<ShortCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ShortCode(text)) : Optional.empty();
    }
}
