package dev.numberpool.core;

import java.util.Locale;
import java.util.Optional;

/** What an organization calls a number of its own: at most 100 characters. */
public record Label(String text) {

    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the text is longer */
    public Label {
        if (tooLong(text)) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
    }

    public static Optional<Label> parse(String text) {
        return tooLong(text) ? Optional.empty() : Optional.of(new Label(text));
    }

    /** Whether the part occurs in the label, without regard to case. */
    public boolean contains(String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
