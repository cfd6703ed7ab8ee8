package dev.numberpool.local.stock;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Every local number that libphonenumber holds for valid under country code 1, always in the same order: in turn from
 * each area code, scattered within it. Some are somebody's in the real world: do not call them.
 */
public final class GeneratedNumbers {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final int NANP = 1;

    /** Seven digits, the first from 2 to 9. */
    private static final int FIRST_LINE = 2_000_000;

    private static final int LINES = 8_000_000;

    /** Shares no factor with {@link #LINES}, so that the walk comes by every line before it comes by one again. */
    private static final long STRIDE = 3_245_717;

    private GeneratedNumbers() {}

    static Stream<Listing> all() {
        List<Integer> areas = areaCodes();
        return LongStream.range(0, (long) LINES * areas.size())
                .mapToObj(place -> number(areas.get((int) (place % areas.size())), place / areas.size()))
                .filter(GeneratedNumbers::isLocal)
                .map(GeneratedNumbers::listing);
    }

    /** A number of each area code that has valid local ones. */
    public static List<Listing> oneOfEachArea() {
        return areaCodes().stream()
                .map(area -> LongStream.range(0, LINES)
                        .mapToObj(step -> number(area, step))
                        .filter(GeneratedNumbers::isLocal)
                        .findFirst()
                        .orElseThrow())
                .map(GeneratedNumbers::listing)
                .toList();
    }

    /** Those that have valid local numbers. */
    static List<Integer> areaCodes() {
        return IntStream.range(200, 1_000)
                .filter(area -> LongStream.range(0, 3).anyMatch(step -> isLocal(number(area, step))))
                .boxed()
                .toList();
    }

    private static PhoneNumber number(int area, long step) {
        long line = FIRST_LINE + step * STRIDE % LINES;
        return new PhoneNumber().setCountryCode(NANP).setNationalNumber(area * 10_000_000L + line);
    }

    private static boolean isLocal(PhoneNumber number) {
        return PLAN.getNumberType(number) == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    private static Listing listing(PhoneNumber number) {
        return new Listing(
                new E164("+" + NANP + number.getNationalNumber()),
                NumberType.LOCAL,
                new Country(PLAN.getRegionCodeForNumber(number)),
                "generated",
                Capabilities.ALL);
    }
}
