package dev.numberpool.core.key;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import jakarta.inject.Singleton;

/** Finds who calls by the secret they sent. */
@Singleton
public final class Authenticate {

    private static final Refusal UNAUTHENTICATED = new Refusal.Unauthenticated();

    private final ApiKeys keys;

    public Authenticate(ApiKeys keys) {
        this.keys = keys;
    }

    public Result<Caller> caller(String secret) {
        return keys.find(KeyHash.of(secret)).map(this::good).orElse(Result.refused(UNAUTHENTICATED));
    }

    private Result<Caller> good(ApiKey key) {
        return switch (key) {
            case ApiKey.Active(var _, var organization, var grant) ->
                Result.ok(new Caller(organization, grant.scopes()));
            case ApiKey.Revoked _ -> Result.refused(UNAUTHENTICATED);
        };
    }
}
