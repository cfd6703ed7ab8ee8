package dev.numberpool.store.key;

import com.github.benmanes.caffeine.cache.Cache;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.OneMinuteCache;
import dev.numberpool.store.dynamo.Table;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * API keys in DynamoDB, remembered in this function for up to 60 seconds. Unknown keys are not remembered: a new
 * key works at once.
 */
@Singleton
final class DynamoApiKeys implements ApiKeys {

    private final Table table;
    private final Cache<KeyHash, ApiKey> memory;

    DynamoApiKeys(Table table, InstantSource clock) {
        this.table = table;
        this.memory = OneMinuteCache.of(clock);
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
