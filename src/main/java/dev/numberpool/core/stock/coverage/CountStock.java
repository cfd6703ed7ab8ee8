package dev.numberpool.core.stock.coverage;

import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.stock.BlockFilter;
import dev.numberpool.core.stock.SearchBound;
import dev.numberpool.core.stock.SearchPlan;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.stock.map.StockMap;
import dev.numberpool.core.stock.map.StockMap.Page;
import dev.numberpool.core.stock.map.StockMap.Part;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts the numbers in stock by area code, and those of one area code by exchange. It counts what the map says: what
 * was sold within the last seconds may be counted still.
 */
@Singleton
public final class CountStock {

    private final StockMap map;
    private final NumberingPlans plans;
    private final SearchBound bound;
    private final RecentCoverage recent;

    public CountStock(StockMap map, NumberingPlans plans, SearchBound bound, RecentCoverage recent) {
        this.map = map;
        this.plans = plans;
        this.bound = bound;
        this.recent = recent;
    }

    /**
     * The numbers that the query wants, up to a minute ago; how many it wants does not matter. Where it names exactly
     * one area code, they are counted by exchange.
     */
    public Coverage count(StockQuery query) {
        return recent.find(query.of(0), this::countNow);
    }

    private Coverage countNow(StockQuery query) {
        var filter = new BlockFilter(query, plans);
        var tally = new AreaTally(query, filter, plans);
        Deque<Part> parts = new ArrayDeque<>(SearchPlan.parts(query, filter, map));
        long bytes = 0;
        while (!parts.isEmpty() && bytes < bound.bytes()) {
            for (Page page : map.read(SearchPlan.take(parts, StockMap.MOST_PARTS), StockMap.WHOLE_PAGE)) {
                bytes += page.bytes();
                page.blocks().forEach(tally::add);
                page.rest().ifPresent(parts::addLast);
            }
        }
        return new Coverage(tally.areas(), !parts.isEmpty());
    }
}
