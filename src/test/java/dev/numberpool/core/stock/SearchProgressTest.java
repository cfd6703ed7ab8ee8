package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.stock.SearchStock.Segment;
import dev.numberpool.core.stock.Stock.Range;
import dev.numberpool.core.stock.Stock.Shelf;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchProgressTest {

    private static final Shelf SHELF = new Shelf(new Country("US"), NumberType.LOCAL);

    /** So closes the ring of a search that began at a number: what is left to read after it is no range. */
    @Test
    void a_segment_may_end_where_a_full_page_ends() {
        var stock = new InMemoryStock();
        IntStream.range(0, 10_000)
                .mapToObj(i -> Dialable.of("+1907" + (2_000_000 + i)))
                .forEach(number -> stock.add(Numbers.local(number)));
        var nowhere = NumberPattern.parse("777777777");
        var progress = new SearchProgress(stock, new StockQuery(Optional.empty(), Optional.empty(), nowhere, 1));

        progress.read(new Segment(SHELF, Range.of("+1").upTo("+19072009999")));

        assertThat(progress.matches()).isEmpty();
        assertThat(stock.reads()).isEqualTo(1);
    }
}
