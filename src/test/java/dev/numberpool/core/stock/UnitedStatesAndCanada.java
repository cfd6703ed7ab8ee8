package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.NumberingPlans;
import java.util.Set;

/** Plans with two countries, for tests that are not about the plans: a few area codes are of Canada. */
public final class UnitedStatesAndCanada implements NumberingPlans {

    private static final Set<String> CANADIAN = Set.of("416", "604");

    @Override
    public Result<Entry> find(E164 number) {
        String country = CANADIAN.contains(number.text().substring(2, 5)) ? "CA" : "US";
        return Result.ok(new Entry(NumberType.LOCAL, new Country(country)));
    }
}
