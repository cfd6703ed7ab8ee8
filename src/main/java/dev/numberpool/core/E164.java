package dev.numberpool.core;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international number with its plus sign: a country code that does not begin with 0, 15 digits at the most.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU-T E.164</a>
 */
public record E164(String text) implements Dialable {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws IllegalArgumentException if the text is not of the form */
    public E164 {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    public static Optional<E164> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new E164(text)) : Optional.empty();
    }
}
