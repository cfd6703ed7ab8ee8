package dev.numberpool.core.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import java.util.Set;

/** The numbering plans of the world: which numbers there are, how each is written, and what it tells of itself. */
public interface NumberingPlans {

    /**
     * What the plans tell of a number that is written as its line is written.
     *
     * @return refused as {@link dev.numberpool.core.Refusal.UnusableNumber} where the number is of a length that its plan
     *     does not have, or lacks its area code, where the same line has another text (a trunk zero, a calling code that
     *     is there twice), and where the calling code is no country's ({@code +800…})
     */
    Result<Entry> find(E164 number);

    /** The countries whose numbers begin with a calling code: of 1 those of the NANP, of 44 GB, GG, IM and JE. */
    Set<Country> countries(int callingCode);

    /**
     * A number's entry in its plan.
     *
     * @param type local for whatever is not toll-free, also for a number that its plan has not given out yet
     * @param country the one whose plan has the number, else the one that the calling code stands for first of all
     */
    record Entry(NumberType type, Country country) {}
}
