package dev.numberpool.local.bench;

import dev.numberpool.core.number.Listing;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A kind of search that is measured; a further row of the table is one more constant. What it looks for is taken from a
 * number in stock, chosen anew each time.
 */
enum SearchKind {
    AREA_CODE("area code", number -> SearchWish.search(areaCode(number), "", false)),
    AREA_CODE_AND_3("area code, 3 digits", number -> SearchWish.search(areaCode(number), last(number, 3), false)),
    AREA_CODE_AND_4("area code, 4 digits", number -> SearchWish.search(areaCode(number), last(number, 4), false)),
    AREA_CODE_AND_7("area code, 7 digits", number -> SearchWish.search(areaCode(number), last(number, 7), false)),
    FOUR("4 digits", number -> SearchWish.search("", last(number, 4), false)),
    SEVEN("7 digits", number -> SearchWish.search("", last(number, 7), false)),
    LETTERS("5 letters", number -> SearchWish.search("", letters(last(number, 5)), false)),
    TYPE("type only", _ -> SearchWish.search("", "", true)),
    NOTHING("nothing", _ -> SearchWish.search("", "", false)),
    /** Neither an area code nor what follows it begins with a zero, so no number has as many in a row. */
    NOBODY("a pattern nobody matches", _ -> SearchWish.search("", "00000000", false)),
    COVERAGE("coverage", _ -> SearchWish.count("")),
    COVERAGE_OF_AN_AREA("coverage of an area code", number -> SearchWish.count(areaCode(number)));

    /** A letter of each digit on a keypad; 0 and 1 have none. */
    private static final String KEYPAD = "01ADGJMPTW";

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that keeps nothing
    private final Function<String, SearchWish> wish;

    SearchKind(String title, Function<String, SearchWish> wish) {
        this.title = title;
        this.wish = wish;
    }

    String title() {
        return title;
    }

    /** One such search, for something that is in stock. */
    SearchWish any(List<Listing> stock, RandomGenerator random) {
        return wish.apply(stock.get(random.nextInt(stock.size())).number().text());
    }

    private static String areaCode(String number) {
        return number.substring(2, 5);
    }

    private static String last(String number, int digits) {
        return number.substring(number.length() - digits);
    }

    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(digit -> KEYPAD.substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
    }
}
