package dev.numberpool.core.stock;

import java.util.Optional;
import java.util.regex.Pattern;

/** A run of digits that a number must contain; with a leading plus sign, begin with. At most 15 digits. */
public record NumberPattern(String text) {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{1,15}");

    /** @throws IllegalArgumentException if the text is not of the form */
    public NumberPattern {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a run of digits");
        }
    }

    public static Optional<NumberPattern> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new NumberPattern(text)) : Optional.empty();
    }

    /** Whether it is anywhere in the number, given as it is written: {@code +14155550100}. */
    boolean matches(CharSequence number) {
        for (int start = 0; start <= number.length() - text.length(); start++) {
            if (isAt(start, number)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, CharSequence number) {
        int length = 0;
        while (length < text.length() && number.charAt(start + length) == text.charAt(length)) {
            length++;
        }
        return length == text.length();
    }

    /** Only the first character of a number is a plus sign, so such a pattern is the number's beginning. */
    Optional<String> prefix() {
        return text.startsWith("+") ? Optional.of(text) : Optional.empty();
    }
}
