package dev.numberpool.telemetry;

import dev.numberpool.core.stock.map.StockDifferences;
import jakarta.inject.Singleton;

/** Makes a metric of the differences between the stock and its map. */
@Singleton
final class CountedStockDifferences implements StockDifferences {

    @Override
    public void found(long differences) {
        RequestCounts.current().ifPresent(counts -> counts.findDifferences(differences));
    }
}
