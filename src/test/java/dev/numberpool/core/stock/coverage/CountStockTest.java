package dev.numberpool.core.stock.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.SearchBound;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.stock.UnitedStatesAndCanada;
import dev.numberpool.core.stock.coverage.Coverage.Area;
import dev.numberpool.core.stock.map.InMemoryStockMap;
import dev.numberpool.core.stock.map.StockMap;
import dev.numberpool.core.stock.map.StockPartition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountStockTest {

    private final InMemoryStockMap map = new InMemoryStockMap();

    /** Each block is on a page of its own. */
    @Test
    void every_number_is_counted_once_however_the_map_is_read() {
        long seed = System.nanoTime();
        System.out.println("CountStockTest seed " + seed);
        List<String> numbers = scattered(3_000, new Random(seed));

        var areas = count(new InPages(map, 1), "").areas();

        assertThat(areas.stream()
                        .collect(Collectors.toMap(
                                area -> area.areaCode().orElseThrow().digits(), Area::count)))
                .isEqualTo(by(numbers, number -> number.substring(2, 5)));
    }

    @Test
    void every_number_of_an_area_code_is_counted_in_its_exchange() {
        long seed = System.nanoTime();
        System.out.println("CountStockTest seed " + seed);
        List<String> numbers = scattered(3_000, new Random(seed));

        var areas = count(map, "415").areas();

        assertThat(areas.stream()
                        .collect(Collectors.toMap(area -> area.exchange().orElseThrow(), Area::count)))
                .isEqualTo(by(
                        numbers.stream()
                                .filter(number -> number.startsWith("+1415"))
                                .toList(),
                        number -> number.substring(5, 8)));
    }

    /** The answer is as large as the plan, and not as the stock. */
    @Test
    void of_all_area_codes_of_the_plan_there_are_no_more_than_the_areas_that_an_answer_may_have() {
        map.add(IntStream.range(200, 1_000)
                .boxed()
                .flatMap(area -> List.of(NumberType.LOCAL, NumberType.TOLL_FREE).stream()
                        .map(type -> listing("+1%d555%04d".formatted(area, type == NumberType.LOCAL ? 0 : 1), type)))
                .toList());

        assertThat(count(map, "").areas()).hasSize(1_600);
    }

    private Coverage count(StockMap from, String area) {
        var stock = new CountStock(
                from, new UnitedStatesAndCanada(), SearchBound.MOST, (query, count) -> count.apply(query));
        return stock.count(new StockQuery(AreaCode.parse(area), Optional.empty(), Optional.empty(), 10));
    }

    /** Numbers of four area codes, with different capabilities, some of them in the same block. */
    private List<String> scattered(int count, Random random) {
        var numbers = random.ints(0, 10_000_000)
                .distinct()
                .limit(count)
                .mapToObj(line ->
                        "+1%s%07d".formatted(List.of("212", "415", "416", "907").get(line % 4), line))
                .toList();
        map.add(numbers.stream()
                .map(number -> listing(number, NumberType.LOCAL))
                .toList());
        return numbers;
    }

    private static Listing listing(String number, NumberType type) {
        boolean mms = number.hashCode() % 2 == 0;
        return new Listing(Dialable.of(number), type, new Country("US"), "test", new Capabilities(true, mms, true));
    }

    private static Map<String, Long> by(List<String> numbers, Function<String, String> place) {
        return numbers.stream().collect(Collectors.groupingBy(place, Collectors.counting()));
    }

    /** As if pages had no room for more blocks. */
    private record InPages(StockMap map, int blocks) implements StockMap {

        @Override
        public List<StockPartition> partitions() {
            return map.partitions();
        }

        @Override
        public List<Page> read(List<Part> parts, int limit) {
            return map.read(parts, Math.min(limit, blocks));
        }
    }
}
