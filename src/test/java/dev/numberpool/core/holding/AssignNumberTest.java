package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.holding.AssignNumbers.Assignment;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignNumberTest implements OnDynamo {

    private static final Result<Assignment> ON_AGENT = Result.refused(new Refusal.NumberOnAgent());
    private static final Result<Assignment> NOT_ON_AGENT = Result.refused(new Refusal.NumberNotOnAgent());

    @Inject
    AssignNumbers assignNumbers;

    @Inject
    ReleaseNumbers release;

    @Inject
    Agents agents;

    @Inject
    Holdings holdings;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");
    private AgentId agent = new AgentId("000000000000");
    private AgentId other = new AgentId("000000000000");
    private List<Assigned> numbers = List.of();

    @BeforeEach
    void three_numbers_and_two_agents() {
        holder = given.organization(1_000);
        numbers = given.held(holder, 3);
        agent = given.agent(holder);
        other = given.agent(holder);
        clock.pass(Duration.ofMinutes(1));
        calls.forget();
    }

    @AfterEach
    void everything_has_happened() {
        assertThat(meanwhile.over()).isTrue();
    }

    @Test
    void a_free_number_comes_to_an_agent_in_four_calls() {
        var answer = assign(0, agent);

        assertThat(calls.made()).containsExactly("GetItem", "Query", "TransactWriteItems", "Query");
        assertThat(answer).isEqualTo(assigned(agent, 0));
        assertThat(routedTo(0)).isEqualTo(agent);
    }

    @Test
    void an_agent_is_shown_with_all_its_numbers_newest_first() {
        assertThat(assign(1, agent)).isEqualTo(assigned(agent, 1));
        assertThat(assign(2, agent)).isEqualTo(assigned(agent, 2, 1));
        assertThat(assign(0, agent)).isEqualTo(assigned(agent, 2, 1, 0));

        assertThat(unassign(1, agent)).isEqualTo(assigned(agent, 2, 0));

        assertThat(agents.numbers(agents.find(holder, agent).orElseThrow())).containsExactly(id(2), id(0));
    }

    @Test
    void agents_of_two_organizations_may_be_called_alike_and_have_their_own_numbers() {
        var stranger = given.organization(1_000);
        agents.save(new Agent(agent, stranger, "Front desk"));
        var theirs = given.held(stranger, 1).getFirst().holding().id();

        assertThat(assign(0, agent)).isEqualTo(assigned(agent, 0));
        assertThat(assignNumbers.assign(stranger, theirs, agent).map(Assignment::numbers))
                .isEqualTo(Result.ok(List.of(theirs)));
    }

    @Test
    void a_number_on_an_agent_comes_to_no_other_and_not_again_to_the_same() {
        assertThat(assign(0, agent)).isEqualTo(assigned(agent, 0));

        assertThat(assign(0, other)).isEqualTo(ON_AGENT);
        assertThat(assign(0, agent)).isEqualTo(ON_AGENT);

        assertThat(routedTo(0)).isEqualTo(agent);
    }

    @Test
    void of_two_agents_the_one_that_comes_first_gets_it() {
        meanwhile.before(
                "TransactWriteItems", () -> assertThat(assign(0, other)).isEqualTo(assigned(other, 0)));

        assertThat(assign(0, agent)).isEqualTo(ON_AGENT);

        assertThat(routedTo(0)).isEqualTo(other);
    }

    @Test
    void of_many_who_ask_at_once_one_gets_it() throws Exception {
        var asked = Stream.generate(() -> given.agent(holder)).limit(32).toList();

        var answers = AtOnce.run(asked.stream()
                .<Callable<Result<Assignment>>>map(one -> () -> assign(0, one))
                .toList());

        assertThat(answers).filteredOn(ON_AGENT::equals).hasSize(31);
        int winner = asked.indexOf(routedTo(0));
        assertThat(answers.get(winner)).isEqualTo(assigned(asked.get(winner), 0));
    }

    @Test
    void a_number_that_gets_free_before_the_refusal_is_sure_comes_to_the_agent() {
        assertThat(assign(0, other)).isEqualTo(assigned(other, 0));
        // the agent is looked at first, then the number
        meanwhile.before("GetItem", () -> {});
        meanwhile.before("GetItem", () -> assertThat(unassign(0, other)).isEqualTo(assigned(other)));

        assertThat(assign(0, agent)).isEqualTo(assigned(agent, 0));
    }

    @Test
    void only_the_agents_own_number_is_taken_off_it() {
        var strangers =
                given.held(given.organization(1_000), 1).getFirst().holding().id();
        assertThat(assign(0, other)).isEqualTo(assigned(other, 0));
        release(2);

        assertThat(unassign(0, agent)).isEqualTo(NOT_ON_AGENT);
        assertThat(unassign(1, agent)).isEqualTo(NOT_ON_AGENT);
        assertThat(unassign(2, agent)).isEqualTo(NOT_ON_AGENT);
        assertThat(assignNumbers.unassign(holder, strangers, agent)).isEqualTo(NOT_ON_AGENT);

        assertThat(routedTo(0)).isEqualTo(other);
    }

    @Test
    void a_number_that_is_released_or_a_strangers_comes_to_no_agent() {
        var strangers =
                given.held(given.organization(1_000), 1).getFirst().holding().id();
        release(0);

        assertThat(assign(0, agent)).isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));
        assertThat(assignNumbers.assign(holder, strangers, agent))
                .isEqualTo(Result.refused(new Refusal.UnknownNumber()));
    }

    @Test
    void an_agent_that_is_not_the_organizations_is_unknown_whatever_the_number() {
        var strangers = given.agent(given.organization(0));
        var nobodys = new HoldingId(new UUID(0, 0));
        var unknown = Result.<Assignment>refused(new Refusal.UnknownAgent());

        assertThat(assign(0, strangers)).isEqualTo(unknown);
        assertThat(unassign(0, strangers)).isEqualTo(unknown);
        assertThat(assignNumbers.assign(holder, nobodys, strangers)).isEqualTo(unknown);
        assertThat(assignNumbers.unassign(holder, nobodys, strangers)).isEqualTo(unknown);
    }

    private Result<Assignment> assign(int number, AgentId to) {
        return assignNumbers.assign(holder, id(number), to);
    }

    private Result<Assignment> unassign(int number, AgentId from) {
        return assignNumbers.unassign(holder, id(number), from);
    }

    /** The agent with these numbers, as of now. */
    private Result<Assignment> assigned(AgentId to, Integer... some) {
        var ids = Stream.of(some).map(this::id).toList();
        return Result.ok(new Assignment(
                agents.find(holder, to).orElseThrow(), ids, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private HoldingId id(int number) {
        return numbers.get(number).holding().id();
    }

    private AgentId routedTo(int number) {
        return holdings.now(numbers.get(number))
                .flatMap(now -> now.heldAs(id(number)))
                .map(held -> held.holding().routing().agent())
                .orElseThrow();
    }

    private void release(int number) {
        assertThat(release.release(numbers.get(number), ReleaseTarget.QUARANTINE)
                        .released())
                .hasSize(1);
    }
}
