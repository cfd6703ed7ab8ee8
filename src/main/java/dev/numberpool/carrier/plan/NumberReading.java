package dev.numberpool.carrier.plan;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import java.util.Optional;
import java.util.Set;

/** What the numbering plans say of a text that has a number's form. */
public sealed interface NumberReading {

    /** With this country where it is sound and tells none: its area code may be too new for the plan. */
    default NumberReading or(Country other) {
        return switch (this) {
            case Sound(var number, var type, var country, var countries) ->
                new Sound(number, type, country.or(() -> Optional.of(other)), countries);
            case Faulty faulty -> faulty;
        };
    }

    /**
     * A number that may enter the inventory: its text is the one that its line is known by.
     *
     * @param type empty for a number that its plan has not given out, or has for another use: premium rate, pager,
     *     personal
     * @param country empty for a number that its plan has not given out, and for one that is no one country's
     * @param countries those that have the calling code, the first one first of all; none where it is no country's, or
     *     the number has no calling code
     */
    record Sound(Dialable number, Optional<NumberType> type, Optional<Country> country, Set<Country> countries)
            implements NumberReading {}

    /** One that may not. */
    record Faulty(NumberFault fault) implements NumberReading {}
}
