package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.Functions;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.AttachNumber;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Scopes;
import dev.numberpool.core.number.FindNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may not call an operation changes nothing by it, whatever else the request says. */
class RefusedCallersTest extends Customers {

    @Inject
    ApiKeys keys;

    @Inject
    FindNumber find;

    @Inject
    AttachNumber attach;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId holder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId agent;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned number;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Operation.On good;

    @BeforeAll
    void a_number_on_an_agent() {
        holder = given.organization(10_000);
        agent = given.agent(holder);
        number = onAgent();
        good = Operation.On.of(number.holding().id(), agent);
        var _ = given.stock(20);
    }

    @Test
    void every_function_of_the_dialect_is_in_the_table_of_operations() {
        Functions.assertServe(new AgentPhone(), Operation.values());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_caller_whom_nobody_knows_is_401(Operation operation) {
        keys.save(revoked("sk_live_was_good"));
        var callers = Map.of(
                "no key", api(),
                "an unknown key", api().withKey("sk_live_nobody"),
                "an empty key", api().withKey("sk_live_"),
                "a revoked key", api().withKey("sk_live_was_good"),
                "a key of another dialect", api().withKey(given.fullKey(holder)),
                "a key of another scheme", api().with("Authorization", "Basic " + key()),
                "a key without a scheme", api().with("Authorization", key()),
                "a key in another header", api().with("X-API-Key", key()));

        callers.forEach((_, caller) -> {
            var answer = operation.call(caller, good);
            refused(answer, 401, "unauthorized.json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        });
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_key_without_the_scope_is_403_before_anything_else_is_looked_at(Operation operation) {
        var others = Arrays.stream(Scope.values())
                .filter(scope -> scope != operation.scope())
                .toArray(Scope[]::new);
        Api caller = customer(holder, others);
        String file = operation.scope() == Scope.NUMBERS_READ ? "forbidden-read.json" : "forbidden-write.json";

        refused(operation.call(caller, good), 403, file);
        refused(operation.call(caller, new Operation.On("x", "y"), "{"), 403, file);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_key_with_nothing_but_the_scope_is_enough(Operation operation) {
        var own = Operation.On.of(onAgent().holding().id(), agent);

        assertThat(operation.call(customer(holder, operation.scope()), own).status())
                .isEqualTo(200);
    }

    private Assigned onAgent() {
        var held = given.held(holder, 1).getFirst();
        return switch (attach.attach(holder, held.holding().id(), agent)) {
            case Result.Ok<Assigned>(var attached) -> attached;
            case Result.Refused<Assigned>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private String key() {
        return given.key("sk_live_", holder, Scope.values());
    }

    private ApiKey revoked(String secret) {
        return new ApiKey.Revoked(KeyHash.of(secret), holder, new Scopes(Set.of(Scope.values())), Instant.EPOCH);
    }

    private void refused(Answer answer, int status, String file) {
        assertThat(answer.status()).isEqualTo(status);
        assertSame(answer, file);
        assertThat(find.find(holder, number.holding().id())).isEqualTo(Result.ok(number));
    }
}
