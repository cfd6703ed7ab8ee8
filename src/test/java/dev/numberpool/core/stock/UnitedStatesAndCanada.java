package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.NumberingPlans;
import java.util.Set;

/**
 * Plans of a few countries, for tests that are not about the plans: some area codes are of Canada, and numbers of the
 * United Kingdom's calling code that begin with 1481 are of Guernsey.
 */
public final class UnitedStatesAndCanada implements NumberingPlans {

    private static final Set<String> CANADIAN = Set.of("416", "604");
    private static final Set<Country> NANP = Set.of(new Country("US"), new Country("CA"));
    private static final Set<Country> BRITISH = Set.of(new Country("GB"), new Country("GG"));

    @Override
    public Result<Entry> find(E164 number) {
        return Result.ok(new Entry(NumberType.LOCAL, new Country(country(number.text()))));
    }

    @Override
    public Set<Country> countries(int callingCode) {
        return switch (callingCode) {
            case 1 -> NANP;
            case 44 -> BRITISH;
            default -> Set.of(new Country("DE"));
        };
    }

    private static String country(String number) {
        if (number.startsWith("+44")) {
            return number.startsWith("+441481") ? "GG" : "GB";
        }
        return CANADIAN.contains(number.substring(2, 5)) ? "CA" : "US";
    }
}
