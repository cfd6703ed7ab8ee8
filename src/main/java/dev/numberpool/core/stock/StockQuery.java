package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller looks for in stock. A number must meet all of it; what contradicts itself is met by none.
 *
 * @param areaCodes numbers of any of these; of whichever, if there are none
 * @param type without it local and toll-free numbers are meant, short codes only when asked for
 * @param country only numbers of this country
 * @param region only local numbers of the area codes of this region
 * @param quantity how many numbers to return at the most
 */
public record StockQuery(
        Set<AreaCode> areaCodes,
        Optional<NumberType> type,
        Optional<NumberPattern> pattern,
        Optional<Country> country,
        Optional<Region> region,
        CapabilityFilter capabilities,
        int quantity) {

    /** How many area codes a caller may name. */
    public static final int MOST_AREA_CODES = 20;

    public StockQuery {
        areaCodes = Set.copyOf(areaCodes);
    }

    /** Of any country and region, whatever the numbers can do. */
    public StockQuery(
            Optional<AreaCode> areaCode, Optional<NumberType> type, Optional<NumberPattern> pattern, int quantity) {
        this(
                areaCode.map(Set::of).orElse(Set.of()),
                type,
                pattern,
                Optional.empty(),
                Optional.empty(),
                CapabilityFilter.ANY,
                quantity);
    }

    /** This kind of numbers, but so many of them. */
    public StockQuery of(int other) {
        return new StockQuery(areaCodes, type, pattern, country, region, capabilities, other);
    }

    public StockQuery in(Country wanted) {
        return new StockQuery(areaCodes, type, pattern, Optional.of(wanted), region, capabilities, quantity);
    }

    /** Whether the number is one of those looked for, as far as its digits and its type tell. */
    public boolean matches(Found found) {
        return wants(found.type())
                && areas().map(areas -> isWithin(areas, found.number())).orElse(true)
                && pattern.map(wanted -> wanted.matches(found.number())).orElse(true);
    }

    /** Only local numbers are in a region. */
    boolean wants(NumberType offered) {
        return type.map(wanted -> wanted == offered).orElse(offered != NumberType.SHORT_CODE)
                && (region.isEmpty() || offered == NumberType.LOCAL);
    }

    /** The area codes that area codes and region leave, perhaps none; empty if the query says nothing of either. */
    Optional<Collection<AreaCode>> areas() {
        return region.<Collection<AreaCode>>map(wanted -> wanted.areaCodes().stream()
                        .filter(area -> areaCodes.isEmpty() || areaCodes.contains(area))
                        .collect(Collectors.toSet()))
                .or(() -> Optional.<Collection<AreaCode>>of(areaCodes).filter(some -> !some.isEmpty()));
    }

    /**
     * Each match begins with one of these; a match of an empty one may begin with anything. None where what the query
     * says contradicts itself, so that nothing matches.
     *
     * @param beforeNational what the numbers have in front of the national number: {@code +1}, or nothing
     */
    List<String> prefixes(String beforeNational) {
        String begin = pattern.map(wanted -> wanted.prefix(beforeNational)).orElse("");
        return areas().map(areas -> areas.stream().map(AreaCode::prefix).toList()).orElse(List.of("")).stream()
                .filter(area -> area.startsWith(begin) || begin.startsWith(area))
                .map(area -> area.length() > begin.length() ? area : begin)
                .toList();
    }

    private static boolean isWithin(Collection<AreaCode> areas, Dialable number) {
        return areas.stream().anyMatch(area -> number.text().startsWith(area.prefix()));
    }
}
