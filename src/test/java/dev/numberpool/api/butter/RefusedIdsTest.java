package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.Destination;
import dev.numberpool.core.number.Holdings;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.ReleaseNumbers;
import dev.numberpool.core.number.Routing;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ids that no operation may act on: malformed ones, nobody's, a stranger's, of a number that was released. */
class RefusedIdsTest extends Customers {

    @Inject
    Holdings holdings;

    @Inject
    ReleaseNumbers releases;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId agent;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId strangersAgent;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned own;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned strangers;

    @BeforeAll
    void two_organizations_with_a_number_and_an_agent_each() {
        organization = given.organization(10_000);
        caller = customer(organization);
        agent = given.agent(organization);
        own = given.held(organization, 1).getFirst();
        var stranger = given.organization(10_000);
        strangersAgent = given.agent(stranger);
        strangers =
                given.held(stranger, 1, Routing.NONE.onAgent(strangersAgent)).getFirst();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGN_PHONE_NUMBER", "UNASSIGN_PHONE_NUMBER"})
    void an_agent_that_is_not_the_callers_is_404_whatever_the_number(Operation operation) {
        for (AgentId other : List.of(strangersAgent, new AgentId("ffffffffffff"))) {
            for (Assigned number : List.of(own, strangers)) {
                assertUnknown(
                        operation.call(caller, Operation.On.of(number.holding().id(), other)));
            }
            assertUnknown(
                    operation.call(caller, on(own).agent(ButterIds.of(other)).number("x")));
        }
        assertUntouched();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGN_PHONE_NUMBER", "UNASSIGN_PHONE_NUMBER"})
    void a_malformed_id_of_an_agent_is_nobodys_and_not_looked_for(Operation operation) {
        calls.forget();
        var good = on(own);

        for (String id : malformed("agent_", good.agent())) {
            assertUnknown(operation.call(caller, good.agent(id)));
        }

        assertThat(calls.made()).doesNotContain("Query", "TransactWriteItems");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGN_PHONE_NUMBER", "UNASSIGN_PHONE_NUMBER"})
    void a_number_that_is_not_the_callers_is_as_nobodys(Operation operation) {
        assertNotThere(operation, operation.call(caller, on(strangers)));
        assertNotThere(operation, operation.call(caller, on(new HoldingId(UUID.randomUUID()))));
        assertUntouched();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGN_PHONE_NUMBER", "UNASSIGN_PHONE_NUMBER"})
    void a_malformed_id_of_a_number_is_nobodys(Operation operation) {
        var good = on(own);

        for (String id : malformed("phon_", good.number())) {
            assertNotThere(operation, operation.call(caller, good.number(id)));
        }
        assertUntouched();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGN_PHONE_NUMBER", "UNASSIGN_PHONE_NUMBER"})
    void a_number_that_the_caller_has_released_is_not_there_any_more(Operation operation) {
        for (Destination destination : Destination.values()) {
            var gone = given.held(organization, 1, Routing.NONE.onAgent(agent)).getFirst();
            assertThat(releases.release(gone, destination).released()).hasSize(1);
            var after = holdings.now(gone);

            assertNotThere(operation, operation.call(caller, on(gone)));

            assertThat(holdings.now(gone)).isEqualTo(after);
        }
    }

    private Operation.On on(Assigned number) {
        return on(number.holding().id());
    }

    private Operation.On on(HoldingId number) {
        return Operation.On.of(number, agent);
    }

    /** Other texts for the same digits, and digits that are too few or too many. */
    private static List<String> malformed(String prefix, String id) {
        String digits = id.substring(prefix.length());
        return List.of(
                "x",
                prefix,
                digits,
                prefix.toUpperCase(Locale.ROOT) + digits,
                "num_" + digits,
                "agt_" + digits,
                prefix + digits.toUpperCase(Locale.ROOT) + "A",
                prefix + "g" + digits.substring(1),
                prefix + digits.substring(0, 11),
                prefix + digits + "0".repeat(33 - digits.length()),
                "01980000-0000-7000-8000-000000000001",
                "%C3%BC");
    }

    private void assertUntouched() {
        assertThat(holdings.now(own)).contains(own);
        assertThat(holdings.now(strangers)).contains(strangers);
    }

    private static void assertUnknown(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertSame(answer, "agent-not-found.json");
    }

    /** To take it off an agent, it need not be known otherwise. */
    private static void assertNotThere(Operation operation, Answer answer) {
        boolean assign = operation == Operation.ASSIGN_PHONE_NUMBER;
        assertThat(answer.status()).isEqualTo(assign ? 404 : 400);
        assertSame(answer, assign ? "number-not-found.json" : "not-on-agent.json");
    }
}
