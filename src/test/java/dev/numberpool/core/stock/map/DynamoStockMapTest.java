package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.number.Capabilities;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoStockMapTest implements OnDynamo, StockMapContract, StockBlocksContract {

    private static final StockBlock.Key BLOCK = new StockBlock.Key(FOUR, "+14155", Capabilities.ALL);

    @Inject
    StockMap map;

    @Inject
    StockBlocks blocks;

    @Inject
    StillClock clock;

    @Override
    public StockMap map() {
        return map;
    }

    @Override
    public StockBlocks blocks() {
        return blocks;
    }

    /** Partitions are remembered for as long. */
    @BeforeEach
    void a_minute_passes() {
        clock.pass(Duration.ofSeconds(61));
    }

    @Test
    void of_changes_of_one_block_at_the_same_time_none_is_lost() throws Exception {
        var changes = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(suffix -> () -> {
                    blocks.change(
                            Map.of(BLOCK, new StockBlocks.Change(Suffixes.of(IntStream.of(suffix)), Suffixes.NONE)));
                    return true;
                })
                .toList();

        assertThat(AtOnce.run(changes)).hasSize(12);

        assertThat(now()).isEqualTo(Suffixes.of(IntStream.range(0, 12)));
    }

    @Test
    void a_block_of_a_million_numbers_fits_and_changes_as_any_other() {
        var block = new StockBlock.Key(FOUR, "+14175", Capabilities.ALL);
        var half = Suffixes.of(IntStream.range(0, Suffixes.MOST).filter(suffix -> suffix % 3 != 1));
        blocks.change(Map.of(block, new StockBlocks.Change(half, Suffixes.NONE)));

        blocks.change(Map.of(
                block, new StockBlocks.Change(Suffixes.of(IntStream.range(0, Suffixes.MOST)), Suffixes.NONE)));

        assertThat(map.read(List.of(new StockMap.Part(FOUR, "+14175", "+14175:")), 10)
                        .getFirst()
                        .blocks()
                        .getFirst()
                        .suffixes()
                        .size())
                .isEqualTo(Suffixes.MOST);
    }

    private Suffixes now() {
        return map.read(List.of(new StockMap.Part(FOUR, "+14155", "+14155:")), 10)
                .getFirst()
                .blocks()
                .getFirst()
                .suffixes();
    }
}
