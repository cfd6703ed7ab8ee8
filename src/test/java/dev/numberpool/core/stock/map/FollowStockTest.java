package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowStockTest {

    private static final Listing FIRST = Numbers.local(Numbers.number(415, 100));
    private static final Listing SECOND = Numbers.local(Numbers.number(415, 101));

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final InMemoryStockMap map = new InMemoryStockMap();
    private final FollowStock followStock = new FollowStock(numbers, map);

    @Test
    void what_is_in_stock_now_is_in_the_map_and_what_is_not_is_not() {
        map.add(List.of(SECOND));
        assertThat(numbers.add(List.of(FIRST))).hasSize(1);

        assertThat(follow(FIRST, SECOND)).containsExactly(FIRST);

        assertThat(numbersOfMap()).containsExactly(FIRST.number().text());
    }

    @Test
    void it_does_not_matter_how_often_and_in_which_order_it_is_told() {
        assertThat(numbers.add(List.of(FIRST))).hasSize(1);

        var _ = follow(SECOND, FIRST, SECOND);
        var _ = follow(FIRST, FIRST);

        assertThat(numbersOfMap()).containsExactly(FIRST.number().text());
    }

    @Test
    void a_number_that_is_listed_otherwise_now_is_only_where_it_stands_now() {
        var before = Numbers.listing(FIRST.number(), NumberType.TOLL_FREE);
        map.add(List.of(before));
        assertThat(numbers.add(List.of(FIRST))).hasSize(1);

        var _ = follow(before);

        assertThat(map.partitions()).extracting(StockPartition::text).containsExactly("1#local#4");
    }

    @Test
    void nothing_is_read_and_written_where_nothing_has_changed() {
        assertThat(follow()).isEmpty();
        assertThat(map.reads()).isZero();
    }

    private List<Listing> follow(Listing... changed) {
        return followStock.follow(Stream.of(changed).map(StockPlace::of).toList());
    }

    private List<String> numbersOfMap() {
        return map.partitions().stream()
                .flatMap(partition ->
                        map.read(List.of(new StockMap.Part(partition, "+", ":")), 100).getFirst().blocks().stream())
                .flatMap(StockBlock::numbers)
                .map(number -> number.text())
                .toList();
    }
}
