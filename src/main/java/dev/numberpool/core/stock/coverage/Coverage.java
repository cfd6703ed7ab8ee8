package dev.numberpool.core.stock.coverage;

import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.Region;
import java.util.List;
import java.util.Optional;

/**
 * How many numbers are in stock where. There are at most 2,500 areas: 800 area codes of the NANP and some 220 other
 * calling codes, each with local and toll-free numbers; or the 1,000 exchanges of one area code, with either; or the
 * short codes of some 250 countries.
 *
 * @param areas in the order of their calling codes, area codes and exchanges; none without numbers
 * @param partial whether the map was not read to its end, so that there may be more
 */
public record Coverage(List<Area> areas, boolean partial) {

    public Coverage {
        areas = List.copyOf(areas);
    }

    /**
     * An area code of the NANP or one of its exchanges; another calling code; or the short codes of a country.
     *
     * @param country empty of a calling code that several countries share, unless only one of them was asked for
     * @param callingCode its digits; empty of short codes
     * @param areaCode only within the NANP
     * @param exchange the three digits behind the area code, where those of one area code were asked for
     * @param region empty where the area code is in none, or in several and none of them was asked for
     * @param count how many numbers, at least one
     */
    public record Area(
            Optional<Country> country,
            Optional<String> callingCode,
            Optional<AreaCode> areaCode,
            Optional<String> exchange,
            Optional<Region> region,
            NumberType type,
            long count) {}
}
