package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.map.InMemoryStockMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SearchStockTest {

    private final InMemoryStockMap map = new InMemoryStockMap();
    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();

    @SuppressWarnings("NullAway.Init") // set before each test
    private SearchStock search;

    @BeforeEach
    void print_the_seed() {
        long seed = System.nanoTime();
        System.out.println("SearchStockTest seed " + seed);
        search = new SearchStock(map, numbers, new UnitedStatesAndCanada(), SearchBound.MOST, new Random(seed));
    }

    @RepeatedTest(20)
    void as_many_as_asked_for_are_found_whenever_so_many_match_and_none_twice() {
        for (int areaCode : List.of(212, 415, 713)) {
            Numbers.numbers(areaCode, 40).forEach(number -> add(Numbers.local(number)));
        }

        assertThat(texts(search("", "", 100))).hasSize(100).doesNotHaveDuplicates();
        assertThat(texts(search("415", "", 100))).hasSize(40).doesNotHaveDuplicates();
        assertThat(texts(search("", "5550101", 10)))
                .containsExactlyInAnyOrder("+12125550101", "+14155550101", "+17135550101");
    }

    @Test
    void an_area_code_finds_only_numbers_that_begin_with_it() {
        add(Numbers.local(Dialable.of("+14155550100")), Numbers.local(Dialable.of("+13054155555")));

        assertThat(texts(search("415", "", 10))).containsExactly("+14155550100");
    }

    @Test
    void a_pattern_is_looked_for_anywhere_and_with_a_plus_at_the_beginning() {
        add(Numbers.local(Dialable.of("+14155550100")), Numbers.local(Dialable.of("+13054155555")));

        assertThat(texts(search("", "415", 10))).containsExactlyInAnyOrder("+14155550100", "+13054155555");
        assertThat(texts(search("", "+1415", 10))).containsExactly("+14155550100");
        assertThat(texts(search("415", "+13", 10))).isEmpty();
        assertThat(texts(search("305", "+1", 10))).containsExactly("+13054155555");
    }

    @Test
    void short_codes_are_found_only_when_asked_for() {
        add(Numbers.listing(Dialable.of("24273"), NumberType.SHORT_CODE));
        add(Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE));
        assertThat(texts(search("", "", 10))).containsExactly("+18005550100");
        assertThat(search.search(query("", Optional.of(NumberType.SHORT_CODE), "", 10))
                        .numbers())
                .containsExactly(new Found(Dialable.of("24273"), NumberType.SHORT_CODE));
    }

    @Test
    void without_a_type_every_country_in_stock_is_searched() {
        add(Numbers.local(Dialable.of("+14155550100")));
        add(new Listing(Dialable.of("+442079460000"), NumberType.LOCAL, new Country("GB"), "test", Capabilities.ALL));

        assertThat(texts(search("", "", 10))).containsExactlyInAnyOrder("+14155550100", "+442079460000");
    }

    @Test
    void two_searches_at_the_same_time_are_seldom_sent_after_the_same_numbers() {
        fill(100);

        Set<List<String>> answers = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            answers.add(texts(search("415", "", 10)));
            answers.add(texts(search("", "", 10)));
        }

        assertThat(answers).hasSizeGreaterThan(80);
    }

    @Test
    void a_search_begins_anywhere_whatever_else_is_there() {
        Numbers.numbers(907, 900).forEach(number -> add(Numbers.local(number)));
        add(Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE));
        add(new Listing(Dialable.of("+16045550100"), NumberType.LOCAL, new Country("CA"), "test", Capabilities.ALL));

        var inTheFirstThird = IntStream.range(0, 300)
                .mapToObj(_ -> texts(search("907", "", 1)).getFirst())
                .filter(number -> number.compareTo("+19075550400") < 0)
                .count();

        assertThat(inTheFirstThird).isBetween(50L, 150L);
    }

    @Test
    void every_number_of_a_range_is_shown_to_somebody() {
        Numbers.numbers(415, 30).forEach(number -> add(Numbers.local(number)));

        Set<String> shown = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            shown.addAll(texts(search("", "", 5)));
        }

        assertThat(shown).hasSize(30);
    }

    /** One part from a random place, if that has enough: not all there is. */
    @Test
    void a_search_for_anything_in_a_large_stock_reads_a_little_of_one_partition() {
        fill(9_000);

        assertThat(texts(search("", "", 100))).hasSize(100).doesNotHaveDuplicates();

        assertThat(map.reads()).isLessThanOrEqualTo(2);
        assertThat(map.blocksRead()).isLessThanOrEqualTo(64);
    }

    @Test
    void a_search_in_an_area_reads_the_map_once_and_nothing_but_the_area() {
        fill(900);

        assertThat(texts(search("415", "", 100))).hasSize(100).allMatch(text -> text.startsWith("+1415"));

        assertThat(map.reads()).isOne();
        assertThat(map.blocksRead()).isLessThanOrEqualTo(8);
    }

    @Test
    void a_prefix_of_more_than_a_block_reads_the_one_block_that_has_it() {
        fill(900);

        assertThat(texts(search("", "+14155550", 100))).hasSize(100).allMatch(text -> text.startsWith("+14155550"));

        assertThat(map.blocksRead()).isOne();
    }

    @Test
    void where_numbers_have_several_lengths_a_prefix_finds_all_of_them() {
        for (String number : List.of("+4930123456", "+49301234567", "+493012345678", "+4930223456")) {
            add(new Listing(Dialable.of(number), NumberType.LOCAL, new Country("DE"), "test", Capabilities.ALL));
        }

        assertThat(texts(search("", "+493012345", 10)))
                .containsExactlyInAnyOrder("+4930123456", "+49301234567", "+493012345678");
        assertThat(texts(search("", "+49", 10))).hasSize(4);
        assertThat(texts(search("", "+5", 10))).isEmpty();
    }

    @Test
    void what_is_nowhere_is_looked_for_in_all_partitions_at_once() {
        fill(900);

        var findings = search.search(query("", Optional.empty(), "8675309", 10));

        assertThat(findings.numbers()).isEmpty();
        assertThat(findings.partial()).isFalse();
        assertThat(map.reads()).isEqualTo(2);
    }

    /** The first, eight at the same time, and what is left of the first is not read any more. */
    @Test
    void
            a_search_of_more_than_eight_megabytes_in_nine_partitions_shows_what_it_has_found_and_says_that_it_is_partial() {
        fill(900);
        Numbers.numbers(815, 900).forEach(number -> add(Numbers.local(number)));
        add(Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE));
        map.weigh(10_000);

        var findings = search.search(query("", Optional.empty(), "8675309", 10));

        assertThat(findings.numbers()).isEmpty();
        assertThat(findings.partial()).isTrue();
    }

    @Test
    void what_the_map_has_and_is_gone_is_not_shown_but_others_are() {
        var there = Numbers.numbers(415, 30);
        there.forEach(number -> add(Numbers.local(number)));
        map.add(Numbers.numbers(415, 90).stream().map(Numbers::local).toList());

        assertThat(texts(search("415", "", 30)))
                .containsExactlyInAnyOrderElementsOf(
                        there.stream().map(Dialable::text).toList());
    }

    @Test
    void of_one_country_only_its_area_codes_are_shown() {
        Numbers.numbers(415, 10).forEach(number -> add(Numbers.local(number)));
        for (String number : List.of("+14165550100", "+16045550100")) {
            add(new Listing(Dialable.of(number), NumberType.LOCAL, new Country("CA"), "test", Capabilities.ALL));
        }

        var canadian = search.search(query("", Optional.empty(), "", 10).in(new Country("CA")));

        assertThat(texts(canadian.numbers())).containsExactlyInAnyOrder("+14165550100", "+16045550100");
    }

    @Test
    void nothing_is_found_where_nothing_is_in_stock() {
        assertThat(texts(search("", "", 10))).isEmpty();
    }

    /** Numbers of seven area codes, each with so many. */
    private void fill(int count) {
        for (int areaCode : List.of(212, 312, 415, 512, 615, 713, 907)) {
            Numbers.numbers(areaCode, count).stream()
                    .map(Numbers::local)
                    .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                    .forEach(some -> add(some.toArray(Listing[]::new)));
        }
    }

    private void add(Listing... listings) {
        assertThat(numbers.add(List.of(listings))).hasSameSizeAs(listings);
        map.add(List.of(listings));
    }

    private List<Found> search(String areaCode, String pattern, int quantity) {
        return search.search(query(areaCode, Optional.empty(), pattern, quantity))
                .numbers();
    }

    private static StockQuery query(String areaCode, Optional<NumberType> type, String pattern, int quantity) {
        return new StockQuery(AreaCode.parse(areaCode), type, NumberPattern.parse(pattern), quantity);
    }

    private static List<String> texts(List<Found> found) {
        return found.stream().map(number -> number.number().text()).toList();
    }
}
