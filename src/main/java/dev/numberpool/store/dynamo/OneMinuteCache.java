package dev.numberpool.store.dynamo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** What a function remembers from one request to the next: for 60 seconds at the most. */
public final class OneMinuteCache {

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private OneMinuteCache() {}

    public static <K, V> Cache<K, V> of(InstantSource clock) {
        return of(clock, MOST);
    }

    /** @param most how many values it has at the most */
    public static <K, V> Cache<K, V> of(InstantSource clock, int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(LENGTH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }
}
