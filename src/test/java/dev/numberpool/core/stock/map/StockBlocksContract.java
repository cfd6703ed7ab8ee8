package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.stock.map.StockMap.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for changes of the stock map's blocks, in DynamoDB and in the map that the search is tested on. */
interface StockBlocksContract {

    StockMap map();

    StockBlocks blocks();

    private static StockBlock.Key block(String prefix) {
        return new StockBlock.Key(StockMapContract.FOUR, prefix, Capabilities.ALL);
    }

    private static Suffixes suffixes(int... suffixes) {
        return Suffixes.of(IntStream.of(suffixes));
    }

    private void come(String prefix, int... suffixes) {
        blocks().change(Map.of(block(prefix), new StockBlocks.Change(suffixes(suffixes), Suffixes.NONE)));
    }

    private List<StockBlock> read(String prefix) {
        return map().read(List.of(Part.between(StockMapContract.FOUR, prefix, prefix)), 100)
                .getFirst()
                .blocks();
    }

    private Suffixes now(String prefix) {
        return read(prefix).stream()
                .filter(block -> block.key().equals(block(prefix)))
                .map(StockBlock::suffixes)
                .findFirst()
                .orElse(Suffixes.NONE);
    }

    @Test
    default void what_has_come_is_there_and_what_has_left_is_not_however_often_it_is_told() {
        var change = new StockBlocks.Change(suffixes(550_100, 550_102), suffixes(550_101));
        come("+14010", 550_101, 1);

        blocks().change(Map.of(block("+14010"), change));
        blocks().change(Map.of(block("+14010"), change));

        assertThat(now("+14010")).isEqualTo(suffixes(1, 550_100, 550_102));
    }

    @Test
    default void a_block_that_loses_its_last_number_goes_and_comes_again_with_the_next() {
        come("+14020", 7);

        blocks().change(Map.of(block("+14020"), new StockBlocks.Change(Suffixes.NONE, suffixes(7, 8))));
        assertThat(read("+14020")).isEmpty();

        come("+14020", 9);
        assertThat(now("+14020")).isEqualTo(suffixes(9));
    }

    @Test
    default void several_blocks_change_at_once() {
        var changes = IntStream.range(0, 20)
                .boxed()
                .collect(Collectors.toMap(
                        n -> block("+1403%d".formatted(n % 10) + (n < 10 ? "" : "1")),
                        n -> new StockBlocks.Change(suffixes(n), Suffixes.NONE)));

        blocks().change(changes);

        assertThat(read("+1403")).hasSize(20);
    }
}
