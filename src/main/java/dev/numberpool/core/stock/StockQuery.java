package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.Stock.Shelf;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller looks for in stock.
 *
 * @param type without it local and toll-free numbers are meant, short codes only when asked for
 * @param quantity how many numbers to return at the most
 */
public record StockQuery(
        Optional<AreaCode> areaCode, Optional<NumberType> type, Optional<NumberPattern> pattern, int quantity) {

    /** This kind of numbers, but so many of them. */
    public StockQuery of(int other) {
        return new StockQuery(areaCode, type, pattern, other);
    }

    /** Whether the number is one of those looked for. */
    public boolean matches(Found found) {
        return wants(found.type())
                && matches(found.number())
                && range().filter(range -> range.contains(found.number())).isPresent();
    }

    boolean wants(Shelf shelf) {
        return wants(shelf.type());
    }

    private boolean wants(NumberType offered) {
        return type.map(wanted -> wanted == offered).orElse(offered != NumberType.SHORT_CODE);
    }

    boolean matches(Dialable number) {
        return pattern.map(wanted -> wanted.matches(number)).orElse(true);
    }

    /** The part of a shelf to read; empty where area code and pattern contradict each other. */
    Optional<Stock.Range> range() {
        String prefix = prefixes().max((a, b) -> a.length() - b.length()).orElse("");
        return prefixes().allMatch(prefix::startsWith) ? Optional.of(Stock.Range.of(prefix)) : Optional.empty();
    }

    private Stream<String> prefixes() {
        return Stream.concat(areaCode.map(AreaCode::prefix).stream(), pattern.flatMap(NumberPattern::prefix).stream());
    }
}
