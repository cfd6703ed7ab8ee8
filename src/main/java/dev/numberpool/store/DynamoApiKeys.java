package dev.numberpool.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.KeyHash;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * API keys in DynamoDB, remembered in this function for up to 60 seconds. Unknown keys are not remembered: a new
 * key works at once.
 */
@Singleton
final class DynamoApiKeys implements ApiKeys {

    private static final Duration MEMORY = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Table table;
    private final Cache<KeyHash, ApiKey> memory;

    DynamoApiKeys(Table table, InstantSource clock) {
        this.table = table;
        this.memory = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Optional<ApiKey> find(KeyHash hash) {
        return Optional.ofNullable(memory.getIfPresent(hash)).or(() -> read(hash));
    }

    @Override
    public void save(ApiKey key) {
        table.put(ApiKeyItem.write(key));
        memory.invalidate(key.hash());
    }

    private Optional<ApiKey> read(KeyHash hash) {
        var key = table.findNow(Keys.apiKey(hash)).map(ApiKeyItem::read);
        key.ifPresent(found -> memory.put(hash, found));
        return key;
    }
}
