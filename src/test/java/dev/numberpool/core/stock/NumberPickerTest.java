package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.map.InMemoryStockMap;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a pick goes on, and what it gives. */
class NumberPickerTest {

    private final InMemoryStockMap map = new InMemoryStockMap();
    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();

    @Test
    void where_the_stock_has_no_more_it_has_not_ended_early() {
        stock(3);
        var picker = picker();

        assertThat(picker.take(4)).isEmpty();

        assertThat(picker.endedEarly()).isFalse();
        assertThat(picker.take(3)).hasValueSatisfying(taken -> assertThat(taken).hasSize(3));
    }

    @Test
    void no_number_is_given_twice() {
        stock(90);
        var picker = picker();
        var given = new HashSet<Available>();

        for (int taken = 0; taken < 90; taken += 9) {
            given.addAll(picker.take(9).orElseThrow());
        }

        assertThat(given).hasSize(90);
        assertThat(picker.take(1)).isEmpty();
    }

    @Test
    void what_was_not_used_is_given_again_but_for_what_is_gone() {
        stock(3);
        var picker = picker();
        var taken = picker.take(3).orElseThrow();
        var gone = taken.getFirst();

        picker.putBack(taken, List.of(gone.listing().number()));

        assertThat(picker.takeUpTo(3)).containsExactlyInAnyOrder(taken.get(1), taken.get(2));
    }

    @Test
    void what_is_in_stock_again_is_given_as_it_is_now_ten_times_at_the_most() {
        stock(1);
        var picker = picker();
        var taken = picker.take(1).orElseThrow();

        for (int times = 1; times <= 10; times++) {
            var again = List.of(new Available(taken.getFirst().listing(), Instant.ofEpochMilli(times)));
            picker.putBackRestocked(taken, again);
            taken = picker.take(1).orElseThrow();
            assertThat(taken).isEqualTo(again);
        }
        picker.putBackRestocked(taken, taken);

        assertThat(picker.take(1)).isEmpty();
    }

    /** What the map has is gone when it is looked at. */
    @Test
    void it_looks_at_thousands_of_numbers_and_not_at_all_there_are() {
        map.add(IntStream.range(0, 20_000).mapToObj(NumberPickerTest::listing).toList());
        var picker = picker();

        assertThat(picker.take(1)).isEmpty();

        assertThat(picker.endedEarly()).isTrue();
        assertThat(map.blocksRead()).isLessThan(10);
    }

    private NumberPicker picker() {
        long seed = System.nanoTime();
        System.out.println("NumberPickerTest seed " + seed);
        var anything = new StockQuery(Optional.empty(), Optional.empty(), Optional.empty(), 1);
        return new SearchStock(map, numbers, new UnitedStatesAndCanada(), SearchBound.MOST, new Random(seed))
                .pick(anything);
    }

    private void stock(int count) {
        var listings =
                IntStream.range(0, count).mapToObj(NumberPickerTest::listing).toList();
        listings.stream()
                .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                .forEach(some -> assertThat(numbers.add(some)).hasSize(some.size()));
        map.add(listings);
    }

    private static Listing listing(int line) {
        return Numbers.local(Numbers.number(200 + line / 9_000, line % 9_000));
    }
}
