package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.Functions;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.number.Holdings;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not call an operation changes nothing by it, whatever else the request says. */
class RefusedCallersTest extends Customers {

    private static final String REVOKED = "bk_live_was_good";

    /** Nobody has imported it, and nobody may. */
    private static final Dialable OWN = Numbers.number(415, 123);

    @Inject
    ApiKeys keys;

    @Inject
    Holdings holdings;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId holder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId stranger;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId agent;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned free;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned assigned;

    @BeforeAll
    void a_free_number_and_one_on_an_agent() {
        holder = given.organization(10_000);
        stranger = given.organization(10_000);
        agent = given.agent(holder);
        free = given.held(holder, 1).getFirst();
        assigned = given.held(holder, 1, Routing.NONE.onAgent(agent)).getFirst();
        keys.save(new ApiKey.Revoked(KeyHash.of(REVOKED), holder, Role.ADMIN, Instant.EPOCH));
    }

    @Test
    void every_function_of_the_dialect_is_in_the_table_of_operations() {
        Functions.assertServe(new Butter(), Operation.values());
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_whom_nobody_knows_is_401(Operation operation) {
        var good = key(holder, Role.ADMIN);
        var callers = Map.of(
                "no key", organization(holder),
                "an unknown key", customer(holder, "bk_live_nobody"),
                "an empty key", customer(holder, ""),
                "only the prefix of one", customer(holder, "bk_live_"),
                "a revoked key", customer(holder, REVOKED),
                "a key of AgentMessage", customer(holder, given.fullKey(holder)),
                "a key of AgentPhone", customer(holder, given.key("sk_live_", holder, Scope.values())),
                "a key in another header", organization(holder).withKey(good),
                "a key with a scheme", customer(holder, "Bearer " + good),
                "an unknown key for a stranger", customer(stranger, "bk_live_nobody"));

        callers.forEach((_, caller) -> assertUnauthorized(operation, caller));
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_who_names_no_organization_is_401(Operation operation) {
        var keyed = api().with("X-API-Key", key(holder, Role.ADMIN));

        assertUnauthorized(operation, keyed);
        assertUnauthorized(operation, keyed.with("X-Organization-Id", ""));
        assertUnauthorized(operation, keyed.with("X-Organization-Id", "  "));
        assertUnauthorized(operation, api());
    }

    @ParameterizedTest
    @EnumSource
    void a_key_of_another_organization_is_403_whether_there_is_such_a_one_or_not(Operation operation) {
        var strangers = key(stranger, Role.ADMIN);
        var holders = api().with("X-API-Key", key(holder, Role.ADMIN));

        assertRefused(call(operation, customer(holder, strangers)), 403, "other-organization.json");
        for (String other :
                new String[] {stranger.value(), "org_nobody", holder.value().toUpperCase(Locale.ROOT)}) {
            var answer = call(operation, holders.with("X-Organization-Id", other));
            assertRefused(answer, 403, "other-organization.json");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_role_may_do_what_it_is_for_and_nothing_else(Operation operation) {
        for (Role role : Role.values()) {
            var caller = customer(holder, role);
            if (operation.isFor(role)) {
                assertThat(operation.call(caller, fresh(operation)).status()).isEqualTo(operation.done());
            } else {
                assertRefused(call(operation, caller), 403, "not-permitted.json");
                var bad = operation.call(caller, new Operation.On("x", "y", "z"), "{");
                assertRefused(bad, 403, "not-permitted.json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/phone-numbers", "/v1/numbers"})
    void a_key_of_this_dialect_is_nobodys_in_another(String path) {
        assertThat(api().withKey(key(holder, Role.ADMIN)).get(path).status()).isEqualTo(401);
    }

    private Api organization(OrganizationId organization) {
        return api().with("X-Organization-Id", organization.value());
    }

    private void assertUnauthorized(Operation operation, Api caller) {
        var answer = call(operation, caller);
        assertRefused(answer, 401, "unauthorized.json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("ApiKey");
    }

    private Answer call(Operation operation, Api caller) {
        return operation.call(
                caller, Operation.On.of(number(operation).holding().id(), agent, OWN));
    }

    private void assertRefused(Answer answer, int status, String file) {
        assertThat(answer.status()).isEqualTo(status);
        assertSame(answer, file);
        assertThat(holdings.now(free)).contains(free);
        assertThat(holdings.now(assigned)).contains(assigned);
        assertThat(holdings.now(OWN)).isEmpty();
    }

    /** One that the operation would change, if the caller might call it. */
    private Assigned number(Operation operation) {
        return operation == Operation.UNASSIGN_PHONE_NUMBER ? assigned : free;
    }

    /** The same for once. */
    private Operation.On fresh(Operation operation) {
        var routing = number(operation).holding().routing();
        var number = given.held(holder, 1, routing).getFirst();
        return Operation.On.of(number.holding().id(), agent, given.absentNumber());
    }
}
