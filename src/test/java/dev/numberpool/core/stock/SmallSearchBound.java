package dev.numberpool.core.stock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** A search may read 600 bytes of the map, for tests that have this property: some four blocks of a few numbers. */
@Factory
@Requires(property = SmallSearchBound.PROPERTY)
public final class SmallSearchBound {

    public static final String PROPERTY = "numberpool.test.small-search-bound";

    @Singleton
    @Replaces(SearchBound.class)
    SearchBound small() {
        return new SearchBound(600);
    }
}
