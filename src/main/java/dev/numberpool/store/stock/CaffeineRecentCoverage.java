package dev.numberpool.store.stock;

import com.github.benmanes.caffeine.cache.Cache;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.stock.coverage.Coverage;
import dev.numberpool.core.stock.coverage.RecentCoverage;
import dev.numberpool.store.dynamo.OneMinuteCache;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Function;

/** Remembers some counts of the stock in the function's own memory, for a minute: 50 of at most 2,500 areas each. */
@Singleton
final class CaffeineRecentCoverage implements RecentCoverage {

    private static final int MOST = 50;

    private final Cache<StockQuery, Coverage> memory;

    CaffeineRecentCoverage(InstantSource clock) {
        memory = OneMinuteCache.of(clock, MOST);
    }

    @Override
    public Coverage find(StockQuery query, Function<StockQuery, Coverage> count) {
        return memory.get(query, count);
    }
}
