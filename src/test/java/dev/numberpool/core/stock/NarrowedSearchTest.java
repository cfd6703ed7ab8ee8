package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.NumberPattern.Place;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.map.InMemoryStockMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that say more of the numbers than the published ones can: what they find, and how little they read. */
class NarrowedSearchTest {

    private final InMemoryStockMap map = new InMemoryStockMap();
    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();

    @SuppressWarnings("NullAway.Init") // set before each test
    private SearchStock search;

    @BeforeEach
    void print_the_seed() {
        long seed = System.nanoTime();
        System.out.println("NarrowedSearchTest seed " + seed);
        search = search(SearchBound.MOST, seed);
    }

    @Test
    void the_beginning_of_national_numbers_is_looked_for_behind_every_calling_code() {
        fill(900);
        add(listing("+442125550100", "GB"));
        add(listing("+4921255501", "DE"));
        add(listing("+442012125550", "GB"));

        var begin = NumberPattern.parse("21255501").orElseThrow().at(Place.STARTS_WITH);
        var found = search.search(new StockQuery(Optional.empty(), Optional.empty(), Optional.of(begin), 200));

        assertThat(texts(found.numbers()))
                .hasSize(102)
                .contains("+442125550100", "+4921255501")
                .allMatch(text -> text.startsWith("+121255501") || !text.startsWith("+1"));
        assertThat(map.blocksRead()).isEqualTo(3);
    }

    @Test
    void digits_behind_an_asterisk_narrow_what_is_found_and_not_what_is_read() {
        fill(900);

        var begin = NumberPattern.parse("41**550100").orElseThrow().at(Place.STARTS_WITH);
        var found = search.search(new StockQuery(Optional.empty(), Optional.empty(), Optional.of(begin), 10));

        assertThat(texts(found.numbers())).containsExactly("+14155550100");
        assertThat(map.blocksRead()).isOne();
    }

    @Test
    void short_codes_begin_with_their_own_digits() {
        for (String code : List.of("24273", "242730", "42427")) {
            add(Numbers.listing(Dialable.of(code), NumberType.SHORT_CODE));
        }
        add(Numbers.local(Dialable.of("+12425550100")));

        var begin = NumberPattern.parse("242").orElseThrow().at(Place.STARTS_WITH);
        var shortCodes = new StockQuery(Optional.empty(), Optional.of(NumberType.SHORT_CODE), Optional.of(begin), 10);

        assertThat(texts(search.search(shortCodes).numbers())).containsExactlyInAnyOrder("24273", "242730");
    }

    /** Of two area codes one is read. */
    @Test
    void a_search_that_reaches_its_bound_shows_what_it_has_found_by_then() {
        fill(900);
        var bounded = search(new SearchBound(1_800), 1);

        var findings = bounded.search(in(Set.of("212", "907"), 1_000));

        assertThat(findings.numbers()).hasSize(900);
        assertThat(findings.partial()).isTrue();
        assertThat(bounded.search(in(Set.of("212", "907"), 100)).partial()).isFalse();
        assertThat(bounded.search(in(Set.of("212"), 1_000)).partial()).isFalse();
    }

    /** Both begin with +44148. */
    @Test
    void of_two_countries_in_one_block_each_has_its_own_numbers() {
        for (int line = 100_000; line < 100_040; line++) {
            add(listing("+441480" + line, "GB"));
        }
        add(listing("+441481200000", "GG"));
        Numbers.numbers(212, 10).forEach(number -> add(Numbers.local(number)));

        assertThat(texts(of("GG", 10))).containsExactly("+441481200000");
        assertThat(texts(of("GB", 100))).hasSize(40);
        assertThat(texts(of("DE", 10))).isEmpty();
    }

    @Test
    void a_region_reads_its_area_codes_and_no_others() {
        fill(900);
        Numbers.numbers(800, 10).forEach(number -> add(Numbers.listing(number, NumberType.TOLL_FREE)));

        assertThat(texts(search.search(in(Region.US_TX, Set.of(), 2_700)).numbers()))
                .hasSize(1_800)
                .allMatch(text -> text.startsWith("+1512") || text.startsWith("+1713"));
        assertThat(map.blocksRead()).isEqualTo(2);
        assertThat(texts(search.search(in(Region.US_WY, Set.of(), 10)).numbers()))
                .isEmpty();
        assertThat(map.blocksRead()).isEqualTo(2);
    }

    @Test
    void of_region_and_area_codes_what_both_name_is_found_and_of_a_contradiction_nothing_is_read() {
        fill(900);

        assertThat(texts(search.search(in(Region.US_TX, Set.of("713", "415"), 1_000))
                        .numbers()))
                .hasSize(900)
                .allMatch(text -> text.startsWith("+1713"));
        int before = map.reads();
        assertThat(texts(search.search(in(Region.US_TX, Set.of("415"), 10)).numbers()))
                .isEmpty();
        assertThat(map.reads()).isEqualTo(before);
    }

    @Test
    void of_several_area_codes_a_number_of_any_is_found() {
        fill(900);

        assertThat(texts(search.search(in(Set.of("212", "907", "308"), 2_000)).numbers()))
                .hasSize(1_800)
                .allMatch(text -> text.startsWith("+1212") || text.startsWith("+1907"));
        assertThat(map.blocksRead()).isEqualTo(2);
    }

    @Test
    void what_numbers_can_do_is_told_from_the_map_and_confirmed_by_their_listings() {
        add(of("+14155550100", new Capabilities(true, false, true)));
        add(of("+14155550101", new Capabilities(true, true, false)));
        add(of("+14155550102", Capabilities.ofCalls(true, false)));
        var lost = of("+14155550103", Capabilities.ofCalls(true, true));
        assertThat(numbers.add(List.of(lost))).hasSize(1);
        map.add(List.of(of("+14155550103", Capabilities.ALL)));

        assertThat(texts(able("sms", true))).containsExactlyInAnyOrder("+14155550100", "+14155550101");
        assertThat(texts(able("sms", false))).containsExactly("+14155550102");
        assertThat(texts(able("mms", true))).containsExactly("+14155550101");
        assertThat(texts(able("mms", false))).containsExactlyInAnyOrder("+14155550100", "+14155550102");
        assertThat(texts(able("voice", true))).containsExactlyInAnyOrder("+14155550100", "+14155550103");
        assertThat(texts(able("voice", false))).containsExactlyInAnyOrder("+14155550101", "+14155550102");
    }

    private List<Found> able(String what, boolean wanted) {
        var filter = new CapabilityFilter(
                Optional.of(wanted).filter(_ -> what.equals("sms")),
                Optional.of(wanted).filter(_ -> what.equals("mms")),
                Optional.of(wanted).filter(_ -> what.equals("voice")));
        return search.search(new StockQuery(
                        Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), filter, 10))
                .numbers();
    }

    private static StockQuery in(Region region, Set<String> areas, int quantity) {
        return in(Optional.of(region), areas, quantity);
    }

    private static StockQuery in(Set<String> areas, int quantity) {
        return in(Optional.empty(), areas, quantity);
    }

    private static StockQuery in(Optional<Region> region, Set<String> areas, int quantity) {
        return new StockQuery(
                areas.stream().map(AreaCode::new).collect(Collectors.toSet()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                region,
                CapabilityFilter.ANY,
                quantity);
    }

    private static Listing of(String number, Capabilities can) {
        return new Listing(Dialable.of(number), NumberType.LOCAL, new Country("US"), "test", can);
    }

    private static Listing listing(String number, String country) {
        return new Listing(Dialable.of(number), NumberType.LOCAL, new Country(country), "test", Capabilities.ALL);
    }

    private void add(Listing listing) {
        assertThat(numbers.add(List.of(listing))).hasSize(1);
        map.add(List.of(listing));
    }

    /** Numbers of seven area codes, each with so many. */
    private void fill(int count) {
        for (int areaCode : List.of(212, 312, 415, 512, 615, 713, 907)) {
            Numbers.numbers(areaCode, count).forEach(number -> add(Numbers.local(number)));
        }
    }

    private static List<String> texts(List<Found> found) {
        return found.stream().map(number -> number.number().text()).toList();
    }

    private SearchStock search(SearchBound bound, long seed) {
        return new SearchStock(map, numbers, new UnitedStatesAndCanada(), bound, new Random(seed));
    }

    private List<Found> of(String country, int quantity) {
        var anything = new StockQuery(Optional.empty(), Optional.empty(), Optional.empty(), quantity);
        return search.search(anything.in(new Country(country))).numbers();
    }
}
