package dev.numberpool.local.bench;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.StockQuery;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search looks for, or what a count counts.
 *
 * @param areaCode three digits, or nothing
 * @param pattern as a caller writes it: digits, or letters of a keypad, that are anywhere in the number; or nothing
 * @param local only local numbers
 * @param counted how many there are by area code, or by exchange within one, in place of some of them
 */
record SearchWish(String areaCode, String pattern, boolean local, boolean counted) {

    /** How many numbers each search wants: as many as the API gives if it is not told. */
    static final int WANTED = 10;

    private static final int AREA_CODE_FROM = 3;
    private static final int EXCHANGE_FROM = 6;

    static SearchWish search(String areaCode, String pattern, boolean local) {
        return new SearchWish(areaCode, pattern, local, false);
    }

    static SearchWish count(String areaCode) {
        return new SearchWish(areaCode, "", true, true);
    }

    StockQuery query() {
        return new StockQuery(
                AreaCode.parse(areaCode),
                local ? Optional.of(NumberType.LOCAL) : Optional.empty(),
                NumberPattern.parse(pattern),
                WANTED);
    }

    /** The digits of the pattern. */
    String digits() {
        return NumberPattern.parse(pattern).map(NumberPattern::text).orElse("");
    }

    /** The same in SQL, with the values in it, for a plan that is made for them. */
    String sql(String table) {
        var conditions = Stream.of(
                        areaCode.isEmpty() ? "" : "number LIKE '+1%s%%'".formatted(areaCode),
                        pattern.isEmpty() ? "" : "number LIKE '%%%s%%'".formatted(digits()),
                        local ? "type = 'local'" : "")
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" AND "));
        String from = " FROM " + table + (conditions.isEmpty() ? "" : " WHERE " + conditions);
        return counted
                ? "SELECT substr(number, %d, 3), count(*)%s GROUP BY 1"
                        .formatted(areaCode.isEmpty() ? AREA_CODE_FROM : EXCHANGE_FROM, from)
                : "SELECT number, type" + from + " LIMIT " + WANTED;
    }
}
