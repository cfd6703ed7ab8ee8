package dev.numberpool.environment;

import dev.numberpool.core.Money;
import dev.numberpool.core.health.PublicReadiness;
import dev.numberpool.core.holding.Quarantine;
import dev.numberpool.core.order.Prices;
import dev.numberpool.core.order.bulk.NumbersPerTransaction;
import dev.numberpool.core.stock.SearchBound;
import dev.numberpool.core.stock.map.StockMapDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The settings that the core decides by, in its own words. */
@Factory
final class CoreSettings {

    @Singleton
    NumbersPerTransaction numbersPerTransaction() {
        return NumbersPerTransaction.MOST;
    }

    @Singleton
    SearchBound searchBound() {
        return SearchBound.MOST;
    }

    @Singleton
    Quarantine quarantine(NumberpoolSettings settings) {
        return new Quarantine(settings.quarantine());
    }

    @Singleton
    StockMapDelay stockMapDelay(NumberpoolSettings settings) {
        return new StockMapDelay(settings.stockMapDelay());
    }

    @Singleton
    PublicReadiness publicReadiness(NumberpoolSettings settings) {
        return new PublicReadiness(settings.publicReadiness());
    }

    @Singleton
    Prices prices(NumberpoolSettings settings) {
        var firstMonth = settings.prices();
        return new Prices(
                new Money(firstMonth.local()), new Money(firstMonth.tollFree()), new Money(firstMonth.shortCode()));
    }
}
