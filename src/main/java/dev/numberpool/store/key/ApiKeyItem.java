package dev.numberpool.store.key;

import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKey.Active;
import dev.numberpool.core.key.ApiKey.Revoked;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.key.Scopes;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An API key in the table: under its hash, the secret itself is nowhere. */
public final class ApiKeyItem {

    private static final String HASH = "hash";
    private static final String SCOPES = "scopes";
    private static final String ROLE = "role";
    private static final String REVOKED_AT = "revoked_at";

    private ApiKeyItem() {}

    public static Map<String, AttributeValue> write(ApiKey key) {
        var item = new Item.Builder()
                .key(Keys.apiKey(key.hash()))
                .text(HASH, key.hash().hex())
                .text(Keys.ORGANIZATION_ID, key.organization().value());
        var granted = grant(item, key.grant());
        return switch (key) {
            case Active _ -> granted.build();
            case Revoked(var _, var _, var _, Instant since) ->
                granted.instant(REVOKED_AT, since).build();
        };
    }

    static ApiKey read(Item item) {
        var hash = new KeyHash(item.text(HASH));
        var organization = new OrganizationId(item.text(Keys.ORGANIZATION_ID));
        Grant grant = item.optionalText(ROLE).<Grant>map(ApiKeyItem::role).orElseGet(() -> scopes(item));
        return item.optionalText(REVOKED_AT)
                .map(Instant::parse)
                .<ApiKey>map(since -> new Revoked(hash, organization, grant, since))
                .orElseGet(() -> new Active(hash, organization, grant));
    }

    private static Item.Builder grant(Item.Builder item, Grant grant) {
        return switch (grant) {
            case Scopes(var scopes) ->
                item.texts(SCOPES, scopes.stream().map(Scope::text).sorted().toList());
            case Role role -> item.text(ROLE, role.text());
        };
    }

    private static Role role(String text) {
        return Role.parse(text).orElseThrow(() -> new IllegalStateException("a key of unknown role " + text));
    }

    private static Scopes scopes(Item item) {
        return new Scopes(item.texts(SCOPES).stream()
                .map(text -> Scope.parse(text).orElseThrow())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
