package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Numbers;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.holding.Holdings.Rerouting;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many of an organization's numbers are on agents is counted by whatever changes that, or not at all. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachedCountTest implements OnDynamo {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Inject
    Holdings holdings;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");
    private AgentId agent = new AgentId("000000000000");
    private AgentId other = new AgentId("000000000000");

    @BeforeEach
    void two_agents() {
        holder = given.organization(100_000);
        agent = given.agent(holder);
        other = given.agent(holder);
    }

    @Test
    void a_number_counts_from_the_moment_it_comes_to_an_agent_until_it_is_taken_off_the_last() {
        var free = given.held(holder, 2).getFirst();
        assertCounted(2, 0);

        var first = rerouted(free, free.holding().routing().onAgent(agent));
        assertCounted(2, 1);
        var second = rerouted(first, first.holding().routing().onAgent(other));
        assertCounted(2, 1);
        var labelled = rerouted(second, second.holding().routing().offCampaign());
        assertCounted(2, 1);
        var _ = rerouted(labelled, labelled.holding().routing().onAgent(null));
        assertCounted(2, 0);
    }

    @Test
    void numbers_that_are_ordered_for_an_agent_or_brought_along_count_at_once() {
        var _ = given.held(holder, 3, Routing.NONE.onAgent(agent));
        assertCounted(3, 3);

        var own = Numbers.own(Numbers.number(995, 1));
        var holding = given.held(holder, 1).getFirst().holding();
        assertThat(numbers.bring(new Assigned(own, holding))).isEmpty();
        assertThat(numbers.bring(new Assigned(own, holding))).isPresent();
        assertCounted(5, 3);
    }

    @Test
    void what_leaves_counts_no_more_whether_it_was_on_an_agent_or_not() {
        var attached = given.held(holder, 3, Routing.NONE.onAgent(agent));
        var free = given.held(holder, 2);

        assertThat(holdings.leave(holder, List.of(resting(attached.get(0)), resting(free.get(0)))))
                .isEmpty();
        assertCounted(3, 2);
        assertThat(holdings.leave(
                        holder,
                        List.of(new Release(attached.get(1), attached.get(1).depart(NOW, NOW)))))
                .isEmpty();
        assertCounted(2, 1);
    }

    @Test
    void a_change_that_comes_too_late_counts_nothing() {
        var seen = given.held(holder, 1).getFirst();
        var first = seen.reroute(seen.holding().routing().onAgent(agent), NOW);
        var late = seen.reroute(seen.holding().routing().onAgent(other), NOW);
        assertThat(holdings.reroute(seen, first, Optional.empty())).isEqualTo(new Rerouting.Done());

        assertThat(holdings.reroute(seen, late, Optional.empty())).isEqualTo(new Rerouting.Changed(Optional.of(first)));
        assertThat(holdings.leave(holder, List.of(resting(seen)))).hasSize(1);

        assertCounted(1, 1);
    }

    private Assigned rerouted(Assigned seen, Routing routing) {
        var next = seen.reroute(routing, NOW);
        assertThat(holdings.reroute(seen, next, Optional.empty())).isEqualTo(new Rerouting.Done());
        return next;
    }

    private static Release resting(Assigned number) {
        return new Release(number, number.release(NOW, NOW));
    }

    private void assertCounted(int held, int attached) {
        assertThat(organizations.find(holder))
                .get()
                .extracting(Organization::held, Organization::attached)
                .containsExactly(held, attached);
        assertThat(numbers.held(holder, Attachment.ATTACHED, Optional.empty(), 100))
                .hasSize(attached);
        assertThat(numbers.held(holder, Attachment.FREE, Optional.empty(), 100)).hasSize(held - attached);
    }
}
