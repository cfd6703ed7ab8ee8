package dev.numberpool.environment;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Chance, as a bean. The clock is one of Micronaut's own. */
@Factory
final class SecureChance {

    /** A secure one, because its state survives a SnapStart snapshot without two functions drawing the same. */
    @Singleton
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }
}
