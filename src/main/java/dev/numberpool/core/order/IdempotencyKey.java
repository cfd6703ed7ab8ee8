package dev.numberpool.core.order;

import java.time.Duration;
import java.util.Optional;

/** What the caller names a request by, so that sending it again does not order again: 1 to 255 characters. */
public record IdempotencyKey(String text) {

    private static final int LONGEST = 255;

    /** How long the answer is remembered. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    /** @throws IllegalArgumentException if the text is empty or longer */
    public IdempotencyKey {
        if (!fits(text)) {
            throw new IllegalArgumentException("not 1 to " + LONGEST + " characters");
        }
    }

    public static Optional<IdempotencyKey> parse(String text) {
        return fits(text) ? Optional.of(new IdempotencyKey(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST;
    }
}
