package dev.numberpool.core.stock;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A numbering plan area (NPA) of the North American Numbering Plan: three digits, the first from 2 to 9.
 *
 * @see <a href="https://www.nanpa.com/numbering/numbering-resources">NANPA, numbering resources</a>
 */
public record AreaCode(String digits) {

    private static final Pattern FORM = Pattern.compile("[2-9][0-9]{2}");

    /** @throws IllegalArgumentException if the digits are not of the form */
    public AreaCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not an area code");
        }
    }

    public static Optional<AreaCode> parse(String digits) {
        return FORM.matcher(digits).matches() ? Optional.of(new AreaCode(digits)) : Optional.empty();
    }

    /** What the numbers of the area begin with. */
    String prefix() {
        return "+1" + digits;
    }
}
