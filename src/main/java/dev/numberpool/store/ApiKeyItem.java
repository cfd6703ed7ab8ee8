package dev.numberpool.store;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKey.Active;
import dev.numberpool.core.key.ApiKey.Revoked;
import dev.numberpool.core.key.KeyHash;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An API key in the table: under its hash, the secret itself is nowhere. */
final class ApiKeyItem {

    private static final String HASH = "hash";
    private static final String ORGANIZATION = "organization_id";
    private static final String SCOPES = "scopes";
    private static final String REVOKED_AT = "revoked_at";

    private ApiKeyItem() {}

    static Map<String, AttributeValue> write(ApiKey key) {
        var item = new Item.Builder()
                .key(Keys.apiKey(key.hash()))
                .text(HASH, key.hash().hex())
                .text(ORGANIZATION, key.organization().value())
                .texts(SCOPES, key.scopes().stream().map(Scope::text).sorted().toList());
        return switch (key) {
            case Active _ -> item.build();
            case Revoked(var _, var _, var _, Instant since) ->
                item.instant(REVOKED_AT, since).build();
        };
    }

    static ApiKey read(Item item) {
        var hash = new KeyHash(item.text(HASH));
        var organization = new OrganizationId(item.text(ORGANIZATION));
        Set<Scope> scopes = item.texts(SCOPES).stream()
                .map(text -> Scope.parse(text).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
        return item.optionalText(REVOKED_AT)
                .map(Instant::parse)
                .<ApiKey>map(since -> new Revoked(hash, organization, scopes, since))
                .orElseGet(() -> new Active(hash, organization, scopes));
    }
}
