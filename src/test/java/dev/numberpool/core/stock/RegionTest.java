package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import dev.numberpool.fixture.Thorough;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    private static final PhoneNumberOfflineGeocoder GEOCODER = PhoneNumberOfflineGeocoder.getInstance();
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Of each area code: what most of a few say is what most of all say. */
    private static final int EXCHANGES = Thorough.count(20, 800);

    private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "VI");

    /** How the geocoder calls regions, where it does not say their letters. */
    private static final Map<String, String> STATES = names("""
            AK Alaska, AL Alabama, AR Arkansas, AZ Arizona, CA California, CO Colorado, CT Connecticut,
            DC Washington D.C., DE Delaware, FL Florida, GA Georgia, HI Hawaii, IA Iowa, ID Idaho, IL Illinois,
            IN Indiana, KS Kansas, KY Kentucky, LA Louisiana, MA Massachusetts, MD Maryland, ME Maine, MI Michigan,
            MN Minnesota, MO Missouri, MS Mississippi, MT Montana, NC North Carolina, ND North Dakota, NE Nebraska,
            NH New Hampshire, NJ New Jersey, NM New Mexico, NV Nevada, NY New York, OH Ohio, OK Oklahoma, OR Oregon,
            PA Pennsylvania, PA Philadelphia, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee,
            TX Texas, UT Utah, VA Virginia, VT Vermont, WA Washington State, WI Wisconsin, WV West Virginia,
            WY Wyoming""");

    private static final Map<String, String> PROVINCES = names("""
            AB Alberta, BC British Columbia, BC British Colombia, MB Manitoba, NB New Brunswick,
            NL Newfoundland and Labrador, NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, ON Toronto,
            PE Prince Edward Island, QC Quebec, SK Saskatchewan, YT Yukon""");

    @Test
    void the_area_codes_of_every_region_are_those_that_libphonenumber_knows() {
        var known = new EnumMap<Region, Set<String>>(Region.class);
        IntStream.range(200, 1_000)
                .forEach(area -> libphonenumbers(area)
                        .forEach(region -> known.computeIfAbsent(region, _ -> new TreeSet<>())
                                .add(Integer.toString(area))));

        for (Region region : Region.values()) {
            assertThat(region.areaCodes().stream().map(AreaCode::digits))
                    .as(region.text())
                    .containsExactlyInAnyOrderElementsOf(known.getOrDefault(region, Set.of()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "415, US-CA",
        "201, US-NJ",
        "202, US-DC",
        "787, US-PR",
        "416, CA-ON",
        "902, CA-NS CA-PE",
        "782, CA-NS CA-PE",
        "867, CA-NT CA-NU CA-YT",
        "800,",
        "600,",
        "242,",
        "999,"
    })
    void an_area_code_is_in_one_region_in_those_that_share_it_or_in_none(String area, String regions) {
        assertThat(Region.of(new AreaCode(area)).stream().map(Region::text).collect(Collectors.joining(" ")))
                .isEqualTo(Optional.ofNullable(regions).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CA", "US", "us-ca", "US_CA", "US-XX", "US-CAL", "CA-CA", "GB-ENG", " US-CA"})
    void what_iso_does_not_write_so_is_no_region(String text) {
        assertThat(Region.parse(text)).isEmpty();
    }

    @Test
    void every_region_is_found_by_its_code() {
        for (Region region : Region.values()) {
            assertThat(region.text()).matches("(US|CA)-[A-Z]{2}");
            assertThat(Region.parse(region.text())).contains(region);
        }
    }

    /**
     * What it says of most exchanges of an area code, by their country: {@code California}, {@code San Francisco, CA},
     * and of an area code that is shared {@code Nova Scotia/Prince Edward Island}.
     */
    private static List<Region> libphonenumbers(int area) {
        var counted = IntStream.iterate(200, exchange -> exchange < 1_000, exchange -> exchange + 800 / EXCHANGES)
                .mapToObj(exchange ->
                        new PhoneNumber().setCountryCode(1).setNationalNumber(area * 10_000_000L + exchange * 10_000L))
                .map(RegionTest::places)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<Region> places(PhoneNumber number) {
        String country =
                Optional.ofNullable(NUMBERS.getRegionCodeForNumber(number)).orElse("");
        if (TERRITORIES.contains(country)) {
            return List.of(Region.parse("US-" + country).orElseThrow());
        }
        var names = switch (country) {
            case "US" -> STATES;
            case "CA" -> PROVINCES;
            default -> Map.<String, String>of();
        };
        String place = GEOCODER.getDescriptionForValidNumber(number, Locale.ENGLISH);
        return Stream.of(place.substring(place.lastIndexOf(", ") + 1).strip().split("/"))
                .map(name -> names.getOrDefault(name, name))
                .flatMap(letters -> Region.parse(country + "-" + letters).stream())
                .toList();
    }

    private static Map<String, String> names(String lines) {
        var names = new HashMap<String, String>();
        for (String name : List.of(lines.replace('\n', ' ').split(", "))) {
            String[] parts = name.strip().split(" ", 2);
            names.put(parts[1], parts[0]);
        }
        return names;
    }
}
