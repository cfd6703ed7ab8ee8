package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.FindNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ids that no operation may act on: malformed ones, nobody's, a stranger's, of a number that was released. */
class RefusedIdsTest extends Customers {

    @Inject
    FindNumber find;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId stranger;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned foreign;

    /** The caller's own number and agent. */
    @SuppressWarnings("NullAway.Init") // set before all tests
    private Operation.On own;

    @BeforeAll
    void two_organizations_with_a_number_and_an_agent_each() {
        organization = given.organization(10_000);
        stranger = given.organization(10_000);
        caller = customer(organization);
        foreign = given.held(stranger, 1).getFirst();
        own = Operation.On.of(given.held(organization, 1).getFirst().holding().id(), given.agent(organization));
        var _ = given.stock(1);
    }

    @TestFactory
    Stream<DynamicTest> a_malformed_id_is_nobodys_and_not_looked_for() {
        return each(operation -> true, operation -> {
            for (String id : malformed(own.number(), own.agent())) {
                calls.forget();
                if (operation.takesNumber()) {
                    assertUnknown(operation.call(caller, own.number(id)), "phone-number-not-found.json");
                }
                if (operation.takesAgent()) {
                    assertUnknown(operation.call(caller, own.agent(id)), "agent-not-found.json");
                }
                assertThat(calls.made()).doesNotContain("Query", "TransactWriteItems");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_strangers_number_is_as_unknown_as_nobodys_and_not_touched() {
        return each(Operation::takesNumber, operation -> {
            var theirs = AgentPhoneIds.of(foreign.holding().id());
            var nobodys = AgentPhoneIds.of(new HoldingId(UUID.randomUUID()));

            assertUnknown(operation.call(caller, own.number(theirs)), "phone-number-not-found.json");
            assertUnknown(operation.call(caller, own.number(nobodys)), "phone-number-not-found.json");

            assertThat(find.find(stranger, foreign.holding().id())).isEqualTo(Result.ok(foreign));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_strangers_agent_is_as_unknown_as_nobodys_whatever_the_number() {
        var theirs = AgentPhoneIds.of(given.agent(stranger));
        var nobodys = AgentPhoneIds.of(new AgentId("ffffffffffff"));
        var foreignNumber = AgentPhoneIds.of(foreign.holding().id());
        return each(Operation::takesAgent, operation -> {
            assertUnknown(operation.call(caller, own.agent(theirs)), "agent-not-found.json");
            assertUnknown(operation.call(caller, own.agent(nobodys)), "agent-not-found.json");
            assertUnknown(operation.call(caller, own.agent(theirs).number(foreignNumber)), "agent-not-found.json");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_number_that_was_released_is_shown_and_nothing_else() {
        return each(Operation::takesNumber, operation -> {
            var released = AgentPhoneIds.of(
                    given.held(organization, 1).getFirst().holding().id());
            assertThat(caller.delete("/v1/numbers/" + released).status()).isEqualTo(200);

            var answer = operation.call(caller, own.number(released));

            assertThat(answer.status()).isEqualTo(operation.released());
            if (operation.released() == 400) {
                assertSame(answer, "already-released.json");
            }
        });
    }

    /** Other texts for the same digits, and digits that are too few or too many. */
    private static Iterable<String> malformed(String number, String agent) {
        return Stream.of(
                        "x",
                        "num_",
                        "agt_",
                        number.replace("num_", ""),
                        number.replace("num_", "NUM_"),
                        number.replace("num_", "phon_"),
                        "num_" + number.substring(4).toUpperCase(Locale.ROOT) + "A",
                        number + "0",
                        number.substring(0, number.length() - 1),
                        agent.replace("agt_", ""),
                        agent.substring(0, agent.length() - 1),
                        agent + "0".repeat(21),
                        agent.replace("agt_", "agt_g"),
                        "01980000-0000-7000-8000-000000000001",
                        "%C3%BC")
                .toList();
    }

    private static void assertUnknown(Answer answer, String file) {
        assertThat(answer.status()).isEqualTo(404);
        assertSame(answer, file);
    }

    private static Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> test) {
        return Stream.of(Operation.values())
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> test.accept(operation)));
    }
}
