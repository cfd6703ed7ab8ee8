package dev.numberpool.carrier.plan;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberFault;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text in a column of numbers may be by its form alone, before any plan is asked. */
sealed interface WrittenNumber {

    /** It does not say of which country it is. */
    NumberFault NEEDS_PLUS = new NumberFault("needs a plus or a country");

    /** Exactly an E.164 number, or five or six digits. */
    record Whole(Dialable number) implements WrittenNumber {}

    /**
     * Without a plus, as it may be dialled within a country: {@code (213) 555-0116}.
     *
     * @param digits with blanks, hyphens, dots and parentheses between them
     */
    record National(String digits) implements WrittenNumber {}

    /** Nothing that could be read as a number. */
    record None(NumberFault fault) implements WrittenNumber {}

    static WrittenNumber of(String text) {
        return Dialable.parse(text).<WrittenNumber>map(Whole::new).orElseGet(() -> Forms.read(text));
    }

    /** {@code 1NXXNXXXXXX} with the plus in front that a spreadsheet has taken for a sign; empty for any other text. */
    static Optional<E164> northAmerican(String text) {
        return Forms.NORTH_AMERICAN.matcher(text).matches() ? E164.parse("+" + text) : Optional.empty();
    }

    static NumberFault noNumberOf(Country country) {
        return new NumberFault("is no number of " + country.code());
    }

    /** The forms of texts, and what has become of those that a spreadsheet has taken for a quantity. */
    final class Forms {

        private static final Pattern NORTH_AMERICAN = Pattern.compile("1[2-9][0-9]{2}[2-9][0-9]{6}");
        private static final Pattern NATIONAL = Pattern.compile("\\(?[0-9][0-9 ().-]*");
        private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9]+([.,][0-9]*)?[eE][+-]?[0-9]+");
        private static final Pattern FRACTION = Pattern.compile("[0-9]+[.,][0-9]{1,2}");

        private static final NumberFault CUT = new NumberFault("is not whole: the spreadsheet has cut this number");
        private static final NumberFault MADE_FRACTION =
                new NumberFault("is a fraction: the spreadsheet has changed this number");
        private static final NumberFault NO_NUMBER = new NumberFault("is neither E.164 nor a short code");

        private Forms() {}

        private static WrittenNumber read(String text) {
            if (EXPONENT.matcher(text).matches()) {
                return new None(CUT);
            }
            if (FRACTION.matcher(text).matches()) {
                return new None(MADE_FRACTION);
            }
            return NATIONAL.matcher(text).matches() ? new National(text) : new None(NO_NUMBER);
        }
    }
}
