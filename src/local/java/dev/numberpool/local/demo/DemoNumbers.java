package dev.numberpool.local.demo;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of the demo. 555-0100 to 555-0199 of every area code are kept free for fiction, so nobody is called.
 *
 * @see <a href="https://www.nanpa.com/numbering/specialized-resources/555-line-numbers">NANPA, 555 line numbers</a>
 */
final class DemoNumbers {

    private static final String PROVIDER = "demo";
    private static final Country US = new Country("US");
    private static final Country CANADA = new Country("CA");

    private static final List<String> US_AREAS = List.of(
            "212", "415", "310", "312", "305", "206", "617", "702", "303", "512", "404", "713", "602", "215", "313",
            "503");
    private static final List<String> CANADIAN_AREAS = List.of("416", "604", "514", "403");
    private static final List<String> TOLL_FREE = List.of("800", "888");
    private static final List<String> SHORT_CODES =
            List.of("20501", "20502", "20503", "20504", "20505", "205106", "205107", "205108", "205109", "205110");

    private DemoNumbers() {}

    static Stream<Listing> all() {
        return Stream.of(
                        fiction(US_AREAS, NumberType.LOCAL, US),
                        fiction(CANADIAN_AREAS, NumberType.LOCAL, CANADA),
                        fiction(TOLL_FREE, NumberType.TOLL_FREE, US),
                        SHORT_CODES.stream().map(code -> listing(code, NumberType.SHORT_CODE, US)))
                .flatMap(numbers -> numbers);
    }

    private static Stream<Listing> fiction(List<String> areas, NumberType type, Country country) {
        return areas.stream()
                .flatMap(area -> IntStream.range(0, 100).mapToObj(line -> "+1%s55501%02d".formatted(area, line)))
                .map(number -> listing(number, type, country));
    }

    private static Listing listing(String number, NumberType type, Country country) {
        return new Listing(Dialable.of(number), type, country, PROVIDER, Capabilities.ALL);
    }
}
