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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * API keys in DynamoDB, remembered in this function for up to 60 seconds. Unknown keys are not remembered: a new
 * key works at once.
 */
@Singleton
final class DynamoApiKeys implements ApiKeys {

    private static final Duration MEMORY = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final DynamoDbClient client;
    private final String table;
    private final Cache<KeyHash, ApiKey> memory;

    DynamoApiKeys(DynamoDbClient client, TableName table, InstantSource clock) {
        this.client = client;
        this.table = table.value();
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
        client.putItem(put -> put.tableName(table).item(ApiKeyItem.write(key)));
        memory.invalidate(key.hash());
    }

    private Optional<ApiKey> read(KeyHash hash) {
        var answer = client.getItem(get -> get.tableName(table).key(Keys.apiKey(hash)));
        if (!answer.hasItem()) {
            return Optional.empty();
        }
        ApiKey key = ApiKeyItem.read(new Item(answer.item()));
        memory.put(hash, key);
        return Optional.of(key);
    }
}
