package dev.numberpool.api.butter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.StillClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking numbers off an agent. */
class UnassignPhoneNumberTest extends Customers {

    @Inject
    Holdings holdings;

    @Inject
    StillClock clock;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AgentId agent;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AgentId other;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned free;

    private List<Assigned> onAgent = List.of();

    @BeforeEach
    void a_free_number_and_three_on_an_agent() {
        var organization = given.organization(1_000);
        customer = customer(organization);
        agent = given.agent(organization);
        other = given.agent(organization);
        free = given.held(organization, 1).getFirst();
        onAgent = given.held(organization, 3, Routing.NONE.onAgent(agent));
    }

    @Test
    void the_agent_keeps_its_other_numbers_newest_first_and_the_number_is_free() {
        clock.pass(Duration.ofHours(1));

        var answer = unassign(onAgent.get(1), agent);

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body())
                .node("data.assigned_phone_number_ids")
                .isEqualTo(List.of(id(onAgent.get(2)), id(onAgent.get(0))));
        assertThatJson(answer.body())
                .node("data.updated_at")
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        assertThat(ids(customer.get(NUMBERS + "?status=free"))).containsExactly(id(onAgent.get(1)), id(free));
    }

    @Test
    void an_agent_may_lose_its_last_number() {
        for (Assigned number : onAgent.subList(0, 2)) {
            assertThat(unassign(number, agent).status()).isEqualTo(200);
        }

        assertThatJson(unassign(onAgent.getLast(), agent).body())
                .node("data.assigned_phone_number_ids")
                .isEqualTo("[]");
    }

    @Test
    void a_free_number_is_400() {
        assertNotOn(unassign(free, agent), free);
    }

    @Test
    void a_number_on_another_agent_is_400_and_stays_there() {
        assertNotOn(unassign(onAgent.getFirst(), other), onAgent.getFirst());
    }

    @Test
    void a_number_that_was_taken_off_before_is_400() {
        assertThat(unassign(onAgent.getFirst(), agent).status()).isEqualTo(200);

        var again = unassign(onAgent.getFirst(), agent);

        assertThat(again.status()).isEqualTo(400);
        assertSame(again, "not-on-agent.json");
    }

    @Test
    void whatever_body_comes_with_it_is_not_read() {
        assertThat(customer.post(path(onAgent.get(0), agent), "{").status()).isEqualTo(200);
        assertThat(customer.with("Content-Type", "text/plain")
                        .post(path(onAgent.get(1), agent), "x")
                        .status())
                .isEqualTo(200);
    }

    private Answer unassign(Assigned number, AgentId from) {
        return customer.send("POST", path(number, from), "");
    }

    private static String path(Assigned number, AgentId agent) {
        return "/api/agents/%s/unassign-phone-number/%s".formatted(ButterIds.of(agent), id(number));
    }

    private void assertNotOn(Answer answer, Assigned asItWas) {
        assertThat(answer.status()).isEqualTo(400);
        assertSame(answer, "not-on-agent.json");
        assertThat(holdings.now(asItWas)).contains(asItWas);
    }
}
