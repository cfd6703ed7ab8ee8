package dev.numberpool;

import dev.numberpool.core.Money;
import dev.numberpool.core.bulk.NumbersPerTransaction;
import dev.numberpool.core.number.Quarantine;
import dev.numberpool.core.order.Prices;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Chance, the settings and the sizes of the store, as beans; the clock is Micronaut's own. */
@Factory
final class Surroundings {

    /** A secure one, because its state survives a SnapStart snapshot without two functions drawing the same. */
    @Singleton
    RandomGenerator chance() {
        return new SecureRandom();
    }

    @Singleton
    NumbersPerTransaction numbersPerTransaction() {
        return NumbersPerTransaction.MOST;
    }

    /** As a duration of ISO 8601: {@code P30D}. */
    @Singleton
    Quarantine quarantine(@Property(name = "numberpool.quarantine") Duration length) {
        return new Quarantine(length);
    }

    /** In cents for the first month. */
    @Singleton
    Prices prices(
            @Property(name = "numberpool.prices.local") long local,
            @Property(name = "numberpool.prices.toll-free") long tollFree,
            @Property(name = "numberpool.prices.short-code") long shortCode) {
        return new Prices(new Money(local), new Money(tollFree), new Money(shortCode));
    }
}
