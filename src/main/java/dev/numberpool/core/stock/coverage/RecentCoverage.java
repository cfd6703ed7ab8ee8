package dev.numberpool.core.stock.coverage;

import dev.numberpool.core.stock.StockQuery;
import java.util.function.Function;

/** What was counted a moment ago, so that callers who ask for the same again do not have the map read again. */
public interface RecentCoverage {

    /**
     * As it was counted for the same query, if that was less than a minute ago; else as it is counted now.
     *
     * @param count counts; what it throws is thrown, and nothing is remembered
     */
    Coverage find(StockQuery query, Function<StockQuery, Coverage> count);
}
