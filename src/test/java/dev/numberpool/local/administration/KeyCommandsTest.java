package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.key.Scopes;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.local.administration.Terminal.Outcome;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the API behind which the keys are used. */
@Tag("slow")
class KeyCommandsTest extends OnGateway {

    private static final Scopes READ_AND_WRITE = new Scopes(Set.of(Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));

    @Inject
    TestData given;

    @Inject
    ApiKeys keys;

    @Inject
    StillClock clock;

    @Property(name = "numberpool.table")
    String table;

    static Stream<Arguments> keysToMake() {
        return Stream.of(
                Arguments.of("", "am_live_", READ_AND_WRITE),
                Arguments.of(" --scopes numbers:read", "am_live_", new Scopes(Set.of(Scope.NUMBERS_READ))),
                Arguments.of(
                        " --dialect agentmessage --scopes platform:inventory:write,numbers:read",
                        "am_live_",
                        new Scopes(Set.of(Scope.NUMBERS_READ, Scope.PLATFORM_INVENTORY_WRITE))),
                Arguments.of(" --dialect agentphone", "sk_live_", READ_AND_WRITE),
                Arguments.of(" --dialect butter --role admin", "bk_live_", Role.ADMIN),
                Arguments.of(" --dialect butter --role agent_manager", "bk_live_", Role.AGENT_MANAGER),
                Arguments.of(" --dialect=Butter --role=user", "bk_live_", Role.USER));
    }

    @ParameterizedTest
    @MethodSource("keysToMake")
    void a_key_is_printed_once_and_kept_as_its_hash(String options, String prefix, Grant grant) {
        var id = given.organization(0);

        var outcome = create(id, options);

        assertThat(outcome.status()).isZero();
        String key = outcome.output().getFirst();
        assertThat(outcome.output()).hasSize(1);
        assertThat(key).matches(prefix + "[0-9a-f]{40}");
        KeyHash hash = KeyHash.of(key);
        assertThat(outcome.errors()).singleElement().asString().endsWith(" " + hash.hex());
        assertThat(keys.find(hash)).contains(new ApiKey.Active(hash, id, grant));
        assertThat(everything()).contains(hash.hex()).doesNotContain(key);
    }

    @Test
    void no_two_keys_are_the_same() {
        var id = given.organization(0);

        assertThat(IntStream.range(0, 3).mapToObj(_ -> key(id, ""))).doesNotHaveDuplicates();
    }

    @Test
    void each_dialect_takes_its_keys() {
        var id = given.organization(0);

        assertThat(numbers(key(id, " --scopes numbers:read"))).isEqualTo(200);
        assertThat(numbers(key(id, " --scopes numbers:write"))).isEqualTo(403);
        assertThat(api().withKey(key(id, " --dialect agentphone"))
                        .get("/v1/numbers")
                        .status())
                .isEqualTo(200);
        assertThat(butter(id, key(id, " --dialect butter --role user"))
                        .get("/api/phone-numbers")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " --role admin",
                " --dialect agentphone --role user",
                " --dialect butter",
                " --dialect butter --scopes numbers:read",
                " --dialect butter --role admin --scopes numbers:read",
                " --dialect butter --role owner",
                " --dialect twilio",
                " --scopes numbers:wipe",
                " --scopes numbers:read,,numbers:write"
            })
    void what_another_dialect_has_is_a_mistake(String options) {
        var outcome = create(given.organization(0), options);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).hasSize(1);
    }

    @Test
    void a_revoked_key_stops_within_60_seconds() {
        var id = given.organization(0);
        String key = given.key(id, Scope.NUMBERS_READ);
        assertThat(numbers(key)).isEqualTo(200);

        var outcome = terminal().run("key revoke", " " + key + "\n");

        assertThat(outcome)
                .isEqualTo(Outcome.done("the key of " + id.value() + " is revoked: it stops within 60 seconds"));
        clock.pass(Duration.ofSeconds(60));
        assertThat(numbers(key)).isEqualTo(401);
    }

    @Test
    void a_key_is_revoked_by_its_hash_and_once() {
        var id = given.organization(0);
        String key = given.key(id, Scope.NUMBERS_READ);
        String command = "key revoke --hash " + KeyHash.of(key).hex().toUpperCase(Locale.ROOT);

        assertThat(terminal().run(command).status()).isZero();

        var revoked = keys.find(KeyHash.of(key));
        assertThat(revoked).containsInstanceOf(ApiKey.Revoked.class);
        var again = terminal().run(command);
        assertThat(again.status()).isZero();
        assertThat(again.output()).singleElement().asString().contains("revoked already");
        assertThat(keys.find(KeyHash.of(key))).isEqualTo(revoked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am_live_nobodys", "", "  "})
    void a_key_that_nobody_has_cannot_be_revoked(String key) {
        var outcome = terminal().run("key revoke", key);

        assertThat(outcome)
                .isEqualTo(Outcome.notDone(key.isBlank() ? "no key came by standard input" : "there is no such key"));
    }

    @Test
    void a_key_is_not_taken_from_the_arguments_nor_repeated() {
        String key = given.key(given.organization(0), Scope.NUMBERS_READ);

        var outcome = terminal().run("key revoke " + key);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors())
                .singleElement()
                .asString()
                .contains("standard input")
                .doesNotContain(key);
        assertThat(keys.find(KeyHash.of(key))).containsInstanceOf(ApiKey.Active.class);
    }

    @Test
    void what_is_no_hash_is_a_mistake() {
        assertThat(terminal().run("key revoke --hash abc").errors())
                .singleElement()
                .asString()
                .contains("64 hexadecimal digits");
    }

    /** Not by the application's client, of which it is seen that it never scans. */
    private String everything() {
        try (var client = LocalDynamo.client()) {
            return client.scan(scan -> scan.tableName(table)).items().toString();
        }
    }

    private Terminal terminal() {
        return Terminal.on(table);
    }

    private Outcome create(OrganizationId id, String options) {
        return terminal().run("key create " + id.value() + options);
    }

    private String key(OrganizationId id, String options) {
        return create(id, options).output().getFirst();
    }

    private int numbers(String key) {
        return api().withKey(key).get("/v1/phone-numbers").status();
    }

    private Api butter(OrganizationId id, String key) {
        return api().with("X-API-Key", key).with("X-Organization-Id", id.value());
    }
}
