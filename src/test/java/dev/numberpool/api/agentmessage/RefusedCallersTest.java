package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Given;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.Functions;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Who may not call an operation changes nothing by it, whatever else the request says. */
class RefusedCallersTest extends OnGateway {

    @Inject
    Given given;

    @Inject
    ApiKeys keys;

    @Inject
    FindNumber find;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId holder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned number;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Operation.On good;

    @BeforeAll
    void a_number_and_a_campaign() {
        holder = given.organization(10_000);
        number = given.held(holder, 1).getFirst();
        good = Operation.On.of(
                number.holding().id(), given.campaign(holder), given.stock(1).getFirst(), given.bulkOrder(holder));
    }

    @Test
    void every_function_of_the_dialect_is_in_the_table_of_operations() {
        Functions.assertServe(new AgentMessage(), Operation.values());
    }

    @TestFactory
    Stream<DynamicTest> a_caller_whom_nobody_knows_is_401() {
        String revoked = "am_live_was_good";
        keys.save(new ApiKey.Revoked(KeyHash.of(revoked), holder, new Scopes(Set.of(Scope.values())), Instant.EPOCH));
        var callers = Map.of(
                "no key", api(),
                "an unknown key", api().withKey("am_live_nobody"),
                "a revoked key", api().withKey(revoked),
                "a key of another scheme", api().with("Authorization", "Basic " + given.fullKey(holder)));
        return each(operation -> callers.entrySet().stream()
                .map(caller -> test(
                        operation.name() + " with " + caller.getKey(),
                        () -> refused(operation.call(caller.getValue(), good), 401, "unauthorized.json"))));
    }

    @TestFactory
    Stream<DynamicTest> a_key_without_the_scope_is_403_before_anything_else_is_looked_at() {
        return each(operation -> {
            var others = Arrays.stream(Scope.values())
                    .filter(scope -> scope != operation.scope())
                    .toArray(Scope[]::new);
            Api caller = api().withKey(given.key(holder, others));
            return Stream.of(
                    test(operation.name(), () -> refused(operation.call(caller, good), 403, "forbidden.json")),
                    test(
                            operation.name() + " with a bad id and a bad body",
                            () -> refused(operation.call(caller, good.id("x"), "{"), 403, "forbidden.json")));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_key_with_nothing_but_the_scope_is_enough() {
        return each(operation -> Stream.of(test(operation.name(), () -> {
            var own = given.held(holder, 1).getFirst().holding().id();
            var order = given.bulkOrder(holder);
            var on = Operation.On.of(own, given.campaign(holder), given.stock(1).getFirst(), order);
            assertThat(operation
                            .call(api().withKey(given.key(holder, operation.scope())), on)
                            .status())
                    .isEqualTo(200);
        })));
    }

    private void refused(Answer answer, int status, String file) {
        assertThat(answer.status()).isEqualTo(status);
        Golden.assertSame(answer, file);
        assertThat(find.find(holder, number.holding().id())).isEqualTo(Result.ok(number));
    }

    private static Stream<DynamicTest> each(Function<Operation, Stream<DynamicTest>> tests) {
        return Stream.of(Operation.values()).flatMap(tests);
    }

    private static DynamicTest test(String name, Executable test) {
        return DynamicTest.dynamicTest(name, test);
    }
}
