package dev.numberpool.carrier.listing;

import dev.numberpool.core.NumberType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that carriers have for the types of numbers. */
final class TypeWords {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s_-]+");

    private TypeWords() {}

    /** In any case, in one word or two; empty for a type that is not in the inventory, such as mobile. */
    static Optional<NumberType> find(String text) {
        String word = PUNCTUATION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "local", "geographic", "longcode" -> Optional.of(NumberType.LOCAL);
            case "tollfree", "freephone" -> Optional.of(NumberType.TOLL_FREE);
            case "shortcode" -> Optional.of(NumberType.SHORT_CODE);
            default -> Optional.empty();
        };
    }
}
