package dev.numberpool.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.stock.map.RebuildStock;
import dev.numberpool.fixture.Thorough;
import dev.numberpool.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What searches of 10,000 numbers ask of DynamoDB. */
@Tag("slow")
class SearchCostsTest {

    private static final int STOCK = 10_000;
    private static final int ROUNDS = Thorough.count(4, 10);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void at_ten_thousand_numbers_no_search_reads_more_than_it_may(StockShape shape) throws IOException {
        var stock = shape.numbers(STOCK);
        assertThat(stock).doesNotHaveDuplicates().hasSize(STOCK);
        StockedTable.write(directory, Template.read(Path.of("template.yaml")), stock, () -> {});
        try (var table = StockedTable.open(directory)) {
            var report = table.part(RebuildStock.class).rebuild(false, () -> {}, _ -> {});
            assertThat(report).isEqualTo(new RebuildStock.Report(STOCK, 0, 0));
            long seed = System.nanoTime();
            System.out.println("SearchCostsTest seed " + seed);
            var random = new Random(seed);
            var costs = new EnumMap<SearchKind, SearchTimes>(SearchKind.class);
            for (var kind : SearchKind.values()) {
                var times = new SearchTimes();
                for (int round = 0; round < ROUNDS; round++) {
                    var wish = kind.any(stock, random);
                    var _ = table.meter().take();
                    int found = table.find(wish);
                    times.add(Duration.ZERO, table.meter().take(), found);
                }
                costs.put(kind, times);
            }
            assertBounded(costs);
            var changes = new StockChanges(table).run(ROUNDS);
            assertThat(changes.callsOfPurchase()).isBetween(3.0, 4.0);
            assertThat(changes.unitsOfMap()).isBetween(1.0, 2.0);
        }
    }

    private static void assertBounded(Map<SearchKind, SearchTimes> costs) {
        var ofAnArea = EnumSet.of(
                SearchKind.AREA_CODE,
                SearchKind.AREA_CODE_AND_3,
                SearchKind.AREA_CODE_AND_4,
                SearchKind.AREA_CODE_AND_7,
                SearchKind.COVERAGE_OF_AN_AREA);
        var counted = EnumSet.of(SearchKind.COVERAGE, SearchKind.COVERAGE_OF_AN_AREA);
        var ofAnything = EnumSet.of(SearchKind.TYPE, SearchKind.NOTHING);
        costs.forEach((kind, cost) -> {
            double calls = cost.most(CallMeter.Reading::calls);
            double units = cost.most(CallMeter.Reading::mapUnits);
            boolean area = ofAnArea.contains(kind);
            boolean anything = ofAnything.contains(kind);
            assertThat(calls).as(kind.title()).isPositive().isLessThanOrEqualTo(area ? 2 : anything ? 4 : 12);
            assertThat(units).as(kind.title()).isPositive().isLessThanOrEqualTo(area ? 1 : anything ? 10 : 30);
            assertThat(cost.most(CallMeter.Reading::confirmationUnits))
                    .as(kind.title())
                    .isEqualTo(counted.contains(kind) ? 0 : cost.found());
            assertThat(cost.found() == 0).as(kind.title()).isEqualTo(kind == SearchKind.NOBODY);
        });
    }
}
