package dev.numberpool.telemetry;

import dev.numberpool.core.order.Sales;
import jakarta.inject.Singleton;

/** Counts what was sold for the request or event it was sold in. */
@Singleton
final class CountedSales implements Sales {

    @Override
    public void sold(int numbers) {
        RequestCounts.current().ifPresent(work -> work.sell(numbers));
    }
}
