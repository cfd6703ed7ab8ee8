package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.SearchStock.Findings;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a pick goes on searching. */
class NumberPickerTest {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final AtomicInteger searches = new AtomicInteger();

    @Test
    void where_the_stock_has_no_more_it_has_not_ended_early() {
        var picker = new NumberPicker(shows(3, false), numbers);

        assertThat(picker.take(4)).isEmpty();

        assertThat(picker.endedEarly()).isFalse();
        assertThat(searches).hasValue(2);
    }

    /** Another search begins elsewhere in the stock, and finds others. */
    @Test
    void it_goes_on_after_a_search_that_was_partial_as_long_as_there_is_something_new() {
        stock(9);
        var picker = new NumberPicker(
                count -> found(3 * searches.getAndIncrement(), Math.min(9, 3 * searches.get()), true), numbers);

        assertThat(picker.take(9)).hasValueSatisfying(taken -> assertThat(taken).hasSize(9));

        assertThat(searches).hasValue(3);
    }

    @Test
    void where_a_partial_search_finds_nothing_new_it_has_ended_early() {
        var picker = new NumberPicker(shows(3, true), numbers);

        assertThat(picker.take(4)).isEmpty();

        assertThat(picker.endedEarly()).isTrue();
    }

    /** Each search finds one more, which is gone by then. */
    @Test
    void it_searches_twenty_times_at_the_most() {
        var picker = new NumberPicker(count -> found(0, searches.incrementAndGet(), false), numbers);

        assertThat(picker.take(1)).isEmpty();

        assertThat(picker.endedEarly()).isTrue();
        assertThat(searches).hasValue(20);
    }

    @Test
    void it_looks_at_thousands_of_numbers_and_not_at_all_there_are() {
        var seen = new AtomicInteger();
        var picker = new NumberPicker(
                count -> {
                    seen.set(2 * count);
                    return found(0, 2 * count, false);
                },
                numbers);

        assertThat(picker.take(1)).isEmpty();

        assertThat(picker.endedEarly()).isTrue();
        assertThat(seen).hasValueBetween(5_000, 20_000);
    }

    /** A stock that has so many numbers and shows all of them. */
    private IntFunction<Findings> shows(int count, boolean partial) {
        stock(count);
        return _ -> {
            searches.incrementAndGet();
            return found(0, count, partial);
        };
    }

    private void stock(int count) {
        var listings =
                IntStream.range(0, count).mapToObj(NumberPickerTest::listing).toList();
        assertThat(numbers.add(listings)).hasSize(count);
    }

    private static Findings found(int from, int to, boolean partial) {
        return new Findings(
                IntStream.range(from, to)
                        .mapToObj(NumberPickerTest::listing)
                        .map(listing -> new Found(listing.number(), NumberType.LOCAL))
                        .toList(),
                partial);
    }

    private static Listing listing(int line) {
        return Numbers.local(Numbers.number(200 + line / 9_000, line % 9_000));
    }
}
