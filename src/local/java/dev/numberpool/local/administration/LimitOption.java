package dev.numberpool.local.administration;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How much of something there may be, as an administrator writes it: a whole number of at most nine digits. */
final class LimitOption {

    private static final String NONE = "none";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private LimitOption() {}

    /** {@code 1000}, never below zero. */
    static Optional<Quantity> quantity(String text) {
        return DIGITS.matcher(text).matches()
                ? Optional.of(new Quantity(OptionalInt.of(Integer.parseInt(text))))
                : Optional.empty();
    }

    /** {@code 1000} or {@code none}. */
    static Optional<Ceiling> ceiling(String text) {
        return text.equals(NONE)
                ? Optional.of(new Ceiling(OptionalInt.empty()))
                : quantity(text).map(quantity -> new Ceiling(quantity.most()));
    }

    static String text(OptionalInt most) {
        return most.isPresent() ? Integer.toString(most.getAsInt()) : NONE;
    }

    /** So much, and no more. */
    record Quantity(OptionalInt most) {}

    /** So much and no more, or any number. */
    record Ceiling(OptionalInt most) {}
}
