package dev.numberpool.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for agents, and for the numbers that are on them. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentsTest implements OnDynamo {

    @Inject
    Agents agents;

    @Inject
    RerouteNumber reroute;

    @Inject
    ReleaseNumbers releases;

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Agent agent;

    @BeforeEach
    void an_agent() {
        organization = given.organization(10_000);
        agent = agents.find(organization, given.agent(organization)).orElseThrow();
    }

    @Test
    void an_agent_is_found_in_its_own_organization_only() {
        var stranger = given.organization(0);
        var namesake = new Agent(agent.id(), stranger, "Night shift");

        assertThat(agents.find(stranger, agent.id())).isEmpty();
        agents.save(namesake);

        assertThat(agents.find(stranger, agent.id())).contains(namesake);
        assertThat(agents.find(organization, agent.id())).contains(agent);
        assertThat(agents.find(organization, new AgentId("ffffffffffff"))).isEmpty();
    }

    @Test
    void saving_an_agent_again_replaces_it_and_leaves_its_numbers() {
        var held = given.held(organization, 2, Routing.NONE.onAgent(agent.id()));
        var renamed = new Agent(agent.id(), organization, "Front desk");

        agents.save(renamed);

        assertThat(agents.find(organization, agent.id())).contains(renamed);
        assertThat(agents.numbers(renamed)).isEqualTo(ids(held.reversed()));
    }

    @Test
    void its_numbers_are_those_that_are_on_it_the_newest_first() {
        var other = given.agent(organization);
        var some = given.held(organization, 3, Routing.NONE.onAgent(agent.id()));
        var later = given.held(organization, 2, Routing.NONE.onAgent(agent.id()));
        var moved =
                given.held(organization, 1, Routing.NONE.onAgent(agent.id())).getFirst();
        var _ = given.held(organization, 1);
        var _ = given.held(organization, 1, Routing.NONE.onAgent(other));

        assertThat(reroute.reroute(organization, moved.holding().id(), before -> Result.ok(before.onAgent(other))))
                .isInstanceOf(Result.Ok.class);
        assertThat(releases.release(some.get(1), ReleaseTarget.QUARANTINE).released())
                .hasSize(1);
        assertThat(releases.release(later.get(0), ReleaseTarget.CARRIER).released())
                .hasSize(1);

        assertThat(agents.numbers(agent)).isEqualTo(ids(List.of(later.get(1), some.get(2), some.get(0))));
    }

    @Test
    void an_agent_of_another_organization_with_the_same_id_has_its_own_numbers() {
        var stranger = given.organization(1_000);
        var namesake = new Agent(agent.id(), stranger, "Night shift");
        agents.save(namesake);
        var held = given.held(organization, 1, Routing.NONE.onAgent(agent.id()));
        var theirs = given.held(stranger, 1, Routing.NONE.onAgent(agent.id()));

        assertThat(agents.numbers(agent)).isEqualTo(ids(held));
        assertThat(agents.numbers(namesake)).isEqualTo(ids(theirs));
    }

    @Test
    void an_agent_without_numbers_has_none() {
        assertThat(Stream.of(agent, new Agent(new AgentId("ffffffffffff"), organization, "nobody"))
                        .map(agents::numbers))
                .containsOnly(List.of());
    }

    private static List<HoldingId> ids(List<Assigned> numbers) {
        return numbers.stream().map(number -> number.holding().id()).toList();
    }
}
