package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.map.StockMap.Page;
import dev.numberpool.core.stock.map.StockMap.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the map of the stock in DynamoDB and for the one that the search is tested on. */
interface StockMapContract {

    StockPartition FOUR = new StockPartition("1#local#4");
    Part ALL_OF_FOUR = Part.between(FOUR, "+14", "+14");

    StockMap map();

    StockBlocks blocks();

    private static StockBlock.Key block(String prefix) {
        return new StockBlock.Key(FOUR, prefix, Capabilities.ALL);
    }

    private static Suffixes suffixes(int... suffixes) {
        return Suffixes.of(IntStream.of(suffixes));
    }

    private void come(String prefix, int... suffixes) {
        blocks().change(Map.of(block(prefix), new StockBlocks.Change(suffixes(suffixes), Suffixes.NONE)));
    }

    private Page read(Part part, int limit) {
        return map().read(List.of(part), limit).getFirst();
    }

    @Test
    default void a_part_is_read_in_order_and_page_by_page() {
        Stream.of("+14045", "+14041", "+14043").forEach(prefix -> come(prefix, 1));
        var part = Part.between(FOUR, "+1404", "+1404");

        var first = read(part, 2);
        var second = read(first.rest().orElseThrow(), 2);

        assertThat(first.blocks()).extracting(StockBlock::key).containsExactly(block("+14041"), block("+14043"));
        assertThat(second.blocks()).extracting(StockBlock::key).containsExactly(block("+14045"));
        assertThat(second.rest()).isEmpty();
        assertThat(first.bytes()).isPositive();
    }

    @Test
    default void several_parts_are_read_at_once_each_for_itself() {
        come("+14055", 1);
        come("+14061", 2);

        var pages = map().read(
                        List.of(
                                Part.between(FOUR, "+1405", "+1405"),
                                Part.between(FOUR, "+1406", "+1406"),
                                ALL_OF_FOUR),
                        500);

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0).blocks()).extracting(StockBlock::key).containsExactly(block("+14055"));
        assertThat(pages.get(1).blocks()).extracting(StockBlock::key).containsExactly(block("+14061"));
    }

    @Test
    default void a_partition_is_known_from_its_first_number_on() {
        var listings = List.of(
                Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE),
                Numbers.listing(Dialable.of("24273"), NumberType.SHORT_CODE),
                new Listing(
                        Dialable.of("+442079460000"), NumberType.LOCAL, new Country("GB"), "test", Capabilities.ALL));
        listings.forEach(listing -> blocks().change(Map.of(
                StockBlock.Key.of(listing),
                new StockBlocks.Change(suffixes(StockBlock.Key.suffix(listing.number())), Suffixes.NONE))));

        assertThat(map().partitions())
                .extracting(StockPartition::text)
                .contains("1#toll_free#8", "US#short_code", "44#local#2");
        assertThat(read(Part.between(new StockPartition("US#short_code"), "0", ""), 10)
                        .blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.numbers()).containsExactly(Dialable.of("24273")));
    }
}
