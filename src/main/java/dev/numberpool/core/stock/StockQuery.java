package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller looks for in stock.
 *
 * @param type without it local and toll-free numbers are meant, short codes only when asked for
 * @param country only numbers of this country
 * @param quantity how many numbers to return at the most
 */
public record StockQuery(
        Optional<AreaCode> areaCode,
        Optional<NumberType> type,
        Optional<NumberPattern> pattern,
        Optional<Country> country,
        int quantity) {

    /** Of any country. */
    public StockQuery(
            Optional<AreaCode> areaCode, Optional<NumberType> type, Optional<NumberPattern> pattern, int quantity) {
        this(areaCode, type, pattern, Optional.empty(), quantity);
    }

    /** This kind of numbers, but so many of them. */
    public StockQuery of(int other) {
        return new StockQuery(areaCode, type, pattern, country, other);
    }

    public StockQuery in(Country wanted) {
        return new StockQuery(areaCode, type, pattern, Optional.of(wanted), quantity);
    }

    /** Whether the number is one of those looked for, as far as its digits and its type tell. */
    public boolean matches(Found found) {
        String text = found.number().text();
        return wants(found.type())
                && matches(text)
                && prefix().filter(text::startsWith).isPresent();
    }

    boolean wants(NumberType offered) {
        return type.map(wanted -> wanted == offered).orElse(offered != NumberType.SHORT_CODE);
    }

    /** Whether the pattern, if there is one, is in the number. */
    boolean matches(CharSequence number) {
        return pattern.map(wanted -> wanted.matches(number)).orElse(true);
    }

    /**
     * What all matches begin with, perhaps nothing; empty where area code and pattern contradict each other, so that
     * nothing matches.
     */
    Optional<String> prefix() {
        String longest = prefixes().max((a, b) -> a.length() - b.length()).orElse("");
        return prefixes().allMatch(longest::startsWith) ? Optional.of(longest) : Optional.empty();
    }

    private Stream<String> prefixes() {
        return Stream.concat(areaCode.map(AreaCode::prefix).stream(), pattern.flatMap(NumberPattern::prefix).stream());
    }
}
