package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SearchStockTest {

    private final InMemoryStock stock = new InMemoryStock();

    @SuppressWarnings("NullAway.Init") // set before each test
    private SearchStock search;

    @BeforeEach
    void print_the_seed() {
        long seed = System.nanoTime();
        System.out.println("SearchStockTest seed " + seed);
        search = new SearchStock(stock, new Random(seed));
    }

    @RepeatedTest(20)
    void as_many_as_asked_for_are_found_whenever_so_many_match_and_none_twice() {
        for (int areaCode : List.of(212, 415, 713)) {
            Numbers.numbers(areaCode, 40).forEach(number -> stock.add(Numbers.local(number)));
        }

        assertThat(texts(search("", "", 100))).hasSize(100).doesNotHaveDuplicates();
        assertThat(texts(search("415", "", 100))).hasSize(40).doesNotHaveDuplicates();
        assertThat(texts(search("", "5550101", 10)))
                .containsExactlyInAnyOrder("+12125550101", "+14155550101", "+17135550101");
    }

    @Test
    void an_area_code_finds_only_numbers_that_begin_with_it() {
        stock.add(Numbers.local(Dialable.of("+14155550100")));
        stock.add(Numbers.local(Dialable.of("+13054155555")));

        assertThat(texts(search("415", "", 10))).containsExactly("+14155550100");
    }

    @Test
    void a_pattern_is_looked_for_anywhere_and_with_a_plus_at_the_beginning() {
        stock.add(Numbers.local(Dialable.of("+14155550100")));
        stock.add(Numbers.local(Dialable.of("+13054155555")));

        assertThat(texts(search("", "415", 10))).containsExactlyInAnyOrder("+14155550100", "+13054155555");
        assertThat(texts(search("", "+1415", 10))).containsExactly("+14155550100");
        assertThat(texts(search("415", "+13", 10))).isEmpty();
        assertThat(texts(search("305", "+1", 10))).containsExactly("+13054155555");
    }

    @Test
    void short_codes_are_found_only_when_asked_for() {
        stock.add(Numbers.listing(Dialable.of("24273"), NumberType.SHORT_CODE));
        stock.add(Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE));

        assertThat(texts(search("", "", 10))).containsExactly("+18005550100");
        assertThat(search.search(query("", Optional.of(NumberType.SHORT_CODE), "", 10))
                        .numbers())
                .containsExactly(new Found(Dialable.of("24273"), NumberType.SHORT_CODE));
    }

    @Test
    void without_a_type_every_country_in_stock_is_searched() {
        stock.add(Numbers.local(Dialable.of("+14155550100")));
        stock.add(new Listing(
                Dialable.of("+442079460000"), NumberType.LOCAL, new Country("GB"), "test", Capabilities.ALL));

        assertThat(texts(search("", "", 10))).containsExactlyInAnyOrder("+14155550100", "+442079460000");
    }

    @Test
    void two_searches_at_the_same_time_are_seldom_sent_after_the_same_numbers() {
        for (int areaCode : List.of(206, 212, 415)) {
            Numbers.numbers(areaCode, 100).forEach(number -> stock.add(Numbers.local(number)));
        }

        Set<List<String>> answers = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            answers.add(texts(search("415", "", 10)));
            answers.add(texts(search("", "", 10)));
        }

        assertThat(answers).hasSizeGreaterThan(80);
    }

    @Test
    void a_search_begins_anywhere_whatever_other_shelves_are_there() {
        Numbers.numbers(907, 900).forEach(number -> stock.add(Numbers.local(number)));
        stock.add(Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE));
        stock.add(new Listing(
                Dialable.of("+16045550100"), NumberType.LOCAL, new Country("CA"), "test", Capabilities.ALL));

        var inTheFirstThird = IntStream.range(0, 300)
                .mapToObj(_ -> texts(search("907", "", 1)).getFirst())
                .filter(number -> number.compareTo("+19075550400") < 0)
                .count();

        assertThat(inTheFirstThird).isBetween(50L, 150L);
    }

    @Test
    void every_number_of_a_range_is_shown_to_somebody() {
        Numbers.numbers(415, 30).forEach(number -> stock.add(Numbers.local(number)));

        Set<String> shown = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            shown.addAll(texts(search("", "", 5)));
        }

        assertThat(shown).hasSize(30);
    }

    @Test
    void a_search_in_a_large_stock_reads_it_five_times_at_the_most() {
        for (int areaCode = 201; areaCode < 301; areaCode++) {
            Numbers.numbers(areaCode, 900).forEach(number -> stock.add(Numbers.local(number)));
        }

        assertThat(texts(search("", "", 100))).hasSize(100);
        assertThat(stock.reads()).isLessThanOrEqualTo(5);
    }

    @Test
    void a_search_for_what_is_nowhere_reads_fifty_thousand_numbers_and_says_that_it_is_partial() {
        fill(60_000);

        var findings = search.search(query("", Optional.empty(), "8675309", 10));

        assertThat(findings.numbers()).isEmpty();
        assertThat(findings.partial()).isTrue();
        assertThat(stock.numbersRead()).isEqualTo(50_000);
    }

    @Test
    void a_search_that_comes_to_the_end_of_the_stock_is_not_partial() {
        fill(40_000);

        var findings = search.search(query("", Optional.empty(), "8675309", 10));

        assertThat(findings.numbers()).isEmpty();
        assertThat(findings.partial()).isFalse();
        assertThat(stock.numbersRead()).isBetween(40_000, 40_003);
    }

    /** One in ten thousand: those that lie within what is read are shown. */
    @Test
    void what_was_found_before_the_bound_is_shown() {
        fill(60_000);

        var findings = search.search(query("", Optional.empty(), "9999", 100));

        assertThat(findings.numbers()).hasSizeBetween(4, 6);
        assertThat(findings.partial()).isTrue();
    }

    /** However many shelves it has to look at. */
    @Test
    void the_bound_is_that_of_all_shelves_together() {
        fill(30_000);
        for (int line = 0; line < 30_000; line++) {
            stock.add(Numbers.listing(Dialable.of("+1888%07d".formatted(2_000_000 + line)), NumberType.TOLL_FREE));
        }

        assertThat(search("", "8675309", 10)).isEmpty();

        assertThat(stock.numbersRead()).isEqualTo(50_000);
    }

    @Test
    void nothing_is_found_on_empty_shelves() {
        assertThat(texts(search("", "", 10))).isEmpty();
    }

    /** Local numbers of Alaska, one after another. */
    private void fill(int count) {
        for (int line = 0; line < count; line++) {
            stock.add(Numbers.local(Dialable.of("+1907%07d".formatted(2_000_000 + line))));
        }
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
