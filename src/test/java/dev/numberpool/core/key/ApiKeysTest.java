package dev.numberpool.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.ApiKey.Active;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeysTest implements OnDynamo {

    private static final OrganizationId DEMO = new OrganizationId("org_demo");

    @Inject
    ApiKeys keys;

    @Inject
    Authenticate authenticate;

    @Inject
    StillClock clock;

    @Inject
    DynamoDbClient client;

    @Property(name = "numberpool.table")
    String table;

    @Test
    void a_saved_key_is_found_by_the_hash_of_its_secret() {
        var key = key("am_live_found");

        keys.save(key);

        assertThat(keys.find(KeyHash.of("am_live_found"))).contains(key);
        assertThat(keys.find(KeyHash.of("am_live_foun"))).isEmpty();
    }

    @Test
    void a_caller_has_the_scopes_of_the_key() {
        keys.save(key("am_live_caller"));

        var caller = authenticate.caller("am_live_caller");

        assertThat(caller).isEqualTo(Result.ok(new Caller(DEMO, Set.of(Scope.NUMBERS_READ))));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_keeps_its_role(Role role) {
        var hash = KeyHash.of("bk_live_" + role.text());
        var key = new Active(hash, DEMO, role);

        keys.save(key);

        assertThat(keys.find(hash)).contains(key);
        assertThat(authenticate.caller("bk_live_" + role.text())).isEqualTo(Result.ok(new Caller(DEMO, role.scopes())));
        keys.save(key.revoke(clock.instant()));
        assertThat(keys.find(hash)).contains(key.revoke(clock.instant()));
    }

    @Test
    void a_revoked_key_is_nobodys() {
        keys.save(key("am_live_revoked").revoke(clock.instant()));

        assertThat(keys.find(KeyHash.of("am_live_revoked"))).containsInstanceOf(ApiKey.Revoked.class);
        assertThat(authenticate.caller("am_live_revoked")).isEqualTo(Result.refused(new Refusal.Unauthenticated()));
    }

    @Test
    void a_key_that_is_revoked_elsewhere_stops_within_60_seconds() {
        keys.save(key("am_live_stop"));
        assertThat(keys.find(KeyHash.of("am_live_stop"))).isPresent();
        client.deleteItem(delete -> delete.tableName(table).key(keyOf("am_live_stop")));
        clock.pass(Duration.ofSeconds(59));
        assertThat(keys.find(KeyHash.of("am_live_stop"))).isPresent();

        clock.pass(Duration.ofSeconds(1));

        assertThat(keys.find(KeyHash.of("am_live_stop"))).isEmpty();
    }

    @Test
    void the_secret_itself_is_nowhere_in_the_table() {
        keys.save(key("am_live_secret"));

        assertThat(everything()).doesNotContain("am_live_secret");
    }

    private String everything() {
        return client.scan(scan -> scan.tableName(table)).items().toString();
    }

    private static Map<String, AttributeValue> keyOf(String secret) {
        String pk = "KEY#" + KeyHash.of(secret).hex();
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("KEY"));
    }

    private static Active key(String secret) {
        return new Active(KeyHash.of(secret), DEMO, new Scopes(Set.of(Scope.NUMBERS_READ)));
    }
}
