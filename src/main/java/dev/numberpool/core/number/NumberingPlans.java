package dev.numberpool.core.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import java.util.Optional;

/** What numbers themselves tell, by the numbering plans of the world. */
public interface NumberingPlans {

    /** Local for whatever is not toll-free, also for a number that its plan does not have. */
    NumberType type(E164 number);

    /**
     * The country whose plan has the number, else the one that the calling code stands for first of all. Empty where
     * the code is no country's ({@code +800…}), or the number is too short or too long for its plan.
     */
    Optional<Country> country(E164 number);
}
