package dev.numberpool.core.key;

import java.util.Optional;

/** All API keys that were ever given out. */
public interface ApiKeys {

    /** May answer from a memory of at most 60 seconds: a revoked key stops within that. */
    Optional<ApiKey> find(KeyHash hash);

    /** Adds or replaces the key. */
    void save(ApiKey key);
}
