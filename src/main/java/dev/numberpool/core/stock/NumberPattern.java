package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.ShortCode;
import dev.numberpool.core.stock.map.CallingCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run of at most 15 digits that a number has in a certain place, {@code *} for whichever digit. With a leading plus
 * sign, which only {@link Place#CONTAINS} may have, the number begins with it.
 *
 * @param text digits and {@code *}, perhaps after a plus sign
 */
public record NumberPattern(String text, Place place) {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9*]{1,15}");
    private static final char ANY_DIGIT = '*';
    private static final String PLUS = "+";

    /** The digit of each letter, from A to Z, as on the keypad of a telephone (ITU-T E.161). */
    private static final String KEYPAD = "22233344455566677778889999";

    /** @throws IllegalArgumentException if the text is not of the form */
    public NumberPattern {
        if (!FORM.matcher(text).matches() || (text.startsWith(PLUS) && place != Place.CONTAINS)) {
            throw new IllegalArgumentException("not a run of digits");
        }
    }

    /** One that may be anywhere in a number. Letters stand for the digits that they are on a keypad. */
    public static Optional<NumberPattern> parse(String text) {
        String digits = text.chars()
                .mapToObj(character -> Character.toString(digit((char) character)))
                .collect(Collectors.joining());
        return FORM.matcher(digits).matches()
                ? Optional.of(new NumberPattern(digits, Place.CONTAINS))
                : Optional.empty();
    }

    /** Whether it can only be where a number with its plus sign begins. */
    public boolean hasPlus() {
        return text.startsWith(PLUS);
    }

    /**
     * The same digits in another place.
     *
     * @throws IllegalArgumentException if they have a plus sign and do not belong where that is
     */
    public NumberPattern at(Place other) {
        return new NumberPattern(text, other);
    }

    /** A number in E.164 or a short code. */
    boolean matches(Dialable number) {
        int national = switch (number) {
            case E164 e164 -> 1 + CallingCode.of(e164).digits().length();
            case ShortCode _ -> 0;
        };
        return matches(number.text(), national);
    }

    /**
     * Whether the number has it in its place.
     *
     * @param number as it is written, {@code +14155550100}
     * @param national where in it the national number begins
     */
    boolean matches(CharSequence number, int national) {
        return switch (place) {
            case CONTAINS -> isWithin(number);
            case STARTS_WITH -> isAt(national, number);
            case ENDS_WITH -> isAt(number.length() - text.length(), number);
        };
    }

    /**
     * What all numbers begin with that have it, perhaps nothing.
     *
     * @param beforeNational what these numbers have in front of the national number: {@code +1}, or nothing
     */
    String prefix(String beforeNational) {
        int any = text.indexOf(ANY_DIGIT);
        String begin = any < 0 ? text : text.substring(0, any);
        return switch (place) {
            case CONTAINS -> hasPlus() ? begin : "";
            case STARTS_WITH -> beforeNational.isEmpty() || begin.isEmpty() ? "" : beforeNational + begin;
            case ENDS_WITH -> "";
        };
    }

    private boolean isWithin(CharSequence number) {
        for (int start = 0; start <= number.length() - text.length(); start++) {
            if (isAt(start, number)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, CharSequence number) {
        if (start < 0 || start + text.length() > number.length()) {
            return false;
        }
        int length = 0;
        while (length < text.length() && isSame(text.charAt(length), number.charAt(start + length))) {
            length++;
        }
        return length == text.length();
    }

    private static boolean isSame(char wanted, char there) {
        return wanted == there || (wanted == ANY_DIGIT && there != '+');
    }

    private static char digit(char character) {
        char capital = character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
        return capital >= 'A' && capital <= 'Z' ? KEYPAD.charAt(capital - 'A') : character;
    }

    /** Where in a number the digits are. */
    public enum Place {
        /** Anywhere. */
        CONTAINS("contains"),
        /** Where the national number begins, after the calling code; of a short code, at its beginning. */
        STARTS_WITH("starts_with"),
        /** At the end. */
        ENDS_WITH("ends_with");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public static Optional<Place> parse(String text) {
            return Arrays.stream(values())
                    .filter(place -> place.text.equals(text))
                    .findFirst();
        }
    }
}
