package dev.numberpool.local.bench;

import dev.numberpool.core.number.Listing;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Searches a stock again and again, each time for the same in DynamoDB and in PostgreSQL, and takes the times. */
final class SearchRounds {

    /** Not counted: the code is being compiled. */
    private static final int WARM_UP = 3;

    private final StockedTable table;
    private final @Nullable PostgresStock postgres;
    private final List<Listing> stock;
    private final Random random;
    private final Map<SearchKind, SearchTimes> ours = new EnumMap<>(SearchKind.class);
    private final Map<SearchKind, SearchTimes> theirs = new EnumMap<>(SearchKind.class);

    /** @param postgres with the same stock; null: DynamoDB alone */
    SearchRounds(StockedTable table, @Nullable PostgresStock postgres, List<Listing> stock, long seed) {
        this.table = table;
        this.postgres = postgres;
        this.stock = stock;
        random = new Random(seed);
    }

    /** How many steps it takes. */
    static int steps(int rounds) {
        return (WARM_UP + rounds) * SearchKind.values().length;
    }

    /** @param step is run after each search */
    SearchTable run(int rounds, Runnable step) throws SQLException {
        for (int round = 0; round < WARM_UP + rounds; round++) {
            for (var kind : SearchKind.values()) {
                search(kind, kind.any(stock, random), round >= WARM_UP);
                step.run();
            }
        }
        var all = new SearchTable();
        ours.forEach((kind, times) -> all.add(kind, times, theirs.getOrDefault(kind, new SearchTimes())));
        return all;
    }

    private void search(SearchKind kind, SearchWish wish, boolean counts) throws SQLException {
        var _ = table.meter().take();
        long begun = System.nanoTime();
        int found = table.find(wish);
        var time = Duration.ofNanos(System.nanoTime() - begun);
        if (counts) {
            ours.computeIfAbsent(kind, _ -> new SearchTimes())
                    .add(time, table.meter().take(), found);
        }
        if (postgres != null) {
            begun = System.nanoTime();
            found = postgres.search(wish);
            time = Duration.ofNanos(System.nanoTime() - begun);
            if (counts) {
                theirs.computeIfAbsent(kind, _ -> new SearchTimes()).add(time, CallMeter.Reading.NONE, found);
            }
        }
    }
}
