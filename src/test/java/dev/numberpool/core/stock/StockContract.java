package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.Stock.Direction;
import dev.numberpool.core.stock.Stock.Range;
import dev.numberpool.core.stock.Stock.Shelf;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the stock in DynamoDB and for the one that the search is tested on. */
interface StockContract {

    Shelf LOCAL = new Shelf(new Country("US"), NumberType.LOCAL);
    Shelf TOLL_FREE = new Shelf(new Country("US"), NumberType.TOLL_FREE);

    /** A stock of exactly these numbers. */
    Stock stock(List<Listing> listings);

    default Stock stock() {
        return stock(Stream.concat(
                        Stream.of(Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE)),
                        Stream.of(212, 415)
                                .flatMap(areaCode -> Numbers.numbers(areaCode, 3).stream())
                                .map(Numbers::local))
                .toList());
    }

    @Test
    default void every_shelf_that_has_numbers_is_known() {
        assertThat(stock().shelves()).containsExactlyInAnyOrder(LOCAL, TOLL_FREE);
    }

    @Test
    default void a_whole_shelf_is_read_in_order() {
        assertThat(texts(Range.of(""), Direction.UP, 10))
                .containsExactly(
                        "+12125550100", "+12125550101", "+12125550102", "+14155550100", "+14155550101", "+14155550102");
    }

    @Test
    default void a_prefix_reads_only_what_begins_with_it() {
        assertThat(texts(Range.of("+1415"), Direction.DOWN, 2)).containsExactly("+14155550102", "+14155550101");
        assertThat(texts(Range.of("+1999"), Direction.UP, 2)).isEmpty();
    }

    @Test
    default void both_ends_of_a_range_belong_to_it() {
        Range range = Range.of("+1").from("+12125550102").upTo("+14155550100");

        assertThat(texts(range, Direction.UP, 10)).containsExactly("+12125550102", "+14155550100");
    }

    @Test
    default void the_rest_after_a_number_begins_with_the_next() {
        Range rest = Range.of("+1").after(Dialable.of("+12125550102"));

        assertThat(texts(rest, Direction.UP, 1)).containsExactly("+14155550100");
    }

    private List<String> texts(Range range, Direction direction, int limit) {
        return stock().read(LOCAL, range, direction, limit).stream()
                .map(Dialable::text)
                .toList();
    }
}
