package dev.numberpool.core.bulk;

import dev.numberpool.core.number.StockQuery;
import java.util.HashMap;
import java.util.Map;

/** What one run through the queue has found the stock to lack, so that as many of the kind are not looked for again. */
final class Shortages {

    private final Map<StockQuery, Integer> tooMany = new HashMap<>();

    void add(StockQuery wanted) {
        tooMany.merge(kind(wanted), wanted.quantity(), Math::min);
    }

    boolean cover(StockQuery wanted) {
        return tooMany.getOrDefault(kind(wanted), Integer.MAX_VALUE) <= wanted.quantity();
    }

    private static StockQuery kind(StockQuery wanted) {
        return wanted.of(0);
    }
}
