package dev.numberpool.local.bench;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.StockQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A kind of search that is measured; a further row of the table is one more constant. What it looks for is taken from a
 * number in stock, chosen anew each time.
 */
enum SearchKind {
    AREA_CODE("area code", number -> new Wish(areaCode(number), "", false)),
    AREA_CODE_AND_3("area code, 3 digits", number -> new Wish(areaCode(number), last(number, 3), false)),
    AREA_CODE_AND_4("area code, 4 digits", number -> new Wish(areaCode(number), last(number, 4), false)),
    AREA_CODE_AND_7("area code, 7 digits", number -> new Wish(areaCode(number), last(number, 7), false)),
    FOUR("4 digits", number -> new Wish("", last(number, 4), false)),
    SEVEN("7 digits", number -> new Wish("", last(number, 7), false)),
    TYPE("type only", _ -> new Wish("", "", true)),
    NOTHING("nothing", _ -> new Wish("", "", false)),
    /** Neither an area code nor what follows it begins with a zero, so no number has as many in a row. */
    NOBODY("a pattern nobody matches", _ -> new Wish("", "00000000", false));

    /** How many numbers each search wants: as many as the API gives if it is not told. */
    static final int WANTED = 10;

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that keeps nothing
    private final Function<String, Wish> wish;

    SearchKind(String title, Function<String, Wish> wish) {
        this.title = title;
        this.wish = wish;
    }

    String title() {
        return title;
    }

    /** One such search, for something that is in stock. */
    Wish any(List<Listing> stock, RandomGenerator random) {
        return wish.apply(stock.get(random.nextInt(stock.size())).number().text());
    }

    private static String areaCode(String number) {
        return number.substring(2, 5);
    }

    private static String last(String number, int digits) {
        return number.substring(number.length() - digits);
    }

    /**
     * What a search looks for.
     *
     * @param areaCode three digits, or nothing
     * @param digits that are anywhere in the number, or nothing
     * @param local only local numbers
     */
    record Wish(String areaCode, String digits, boolean local) {

        StockQuery query() {
            return new StockQuery(
                    AreaCode.parse(areaCode),
                    local ? Optional.of(NumberType.LOCAL) : Optional.empty(),
                    NumberPattern.parse(digits),
                    WANTED);
        }

        /** The same in SQL, with the values in it, for a plan that is made for them. */
        String sql(String table) {
            var conditions = Stream.of(
                            areaCode.isEmpty() ? "" : "number LIKE '+1%s%%'".formatted(areaCode),
                            digits.isEmpty() ? "" : "number LIKE '%%%s%%'".formatted(digits),
                            local ? "type = 'local'" : "")
                    .filter(condition -> !condition.isEmpty())
                    .toList();
            String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
            return "SELECT number, type FROM " + table + where + " LIMIT " + WANTED;
        }
    }
}
