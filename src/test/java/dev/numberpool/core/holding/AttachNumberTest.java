package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Label;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachNumberTest implements OnHistory {

    private static final AgentId NOBODY = new AgentId("ffffffffffff");
    private static final HttpsUrl URL = new HttpsUrl("https://example.com/inbound");

    @Inject
    AssignNumbers assignNumbers;

    @Inject
    FindNumber find;

    @Inject
    ReleaseNumbers release;

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

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned number;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AgentId agent;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AgentId other;

    @BeforeEach
    void a_number_and_two_agents() {
        holder = given.organization(1_000);
        var routing = new Routing(URL, null, new Label("Support"), given.campaign(holder));
        number = given.held(holder, 1, routing).getFirst();
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
    void an_agent_is_attached_in_two_calls_and_all_else_stays() {
        assertThat(attach(agent)).isEqualTo(Result.ok(on(agent)));

        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertThat(found()).isEqualTo(Result.ok(on(agent)));
    }

    @Test
    void a_number_moves_from_one_agent_to_another_and_off() {
        assertThat(attach(agent)).isEqualTo(Result.ok(on(agent)));
        assertThat(attach(other)).isEqualTo(Result.ok(on(other)));
        assertThat(found()).isEqualTo(Result.ok(on(other)));
        calls.forget();

        assertThat(detach(other)).isEqualTo(Result.ok(on(null)));

        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertThat(found()).isEqualTo(Result.ok(on(null)));
    }

    @Test
    void attaching_again_is_no_update() {
        var first = attach(agent);
        clock.pass(Duration.ofSeconds(1));
        calls.forget();

        assertThat(attach(agent)).isEqualTo(first);

        assertThat(calls.made()).containsExactly("Query", "GetItem");
    }

    @Test
    void an_agent_that_is_not_the_organizations_is_unknown_whatever_the_number() {
        var strangers = given.agent(given.organization(0));
        var nobodys = given.held(given.organization(1_000), 1).getFirst();
        var unknown = Result.<Assigned>refused(new Refusal.UnknownAgent());

        assertThat(attach(NOBODY)).isEqualTo(unknown);
        assertThat(attach(strangers)).isEqualTo(unknown);
        assertThat(detach(strangers)).isEqualTo(unknown);
        assertThat(assignNumbers.attach(holder, nobodys.holding().id(), NOBODY)).isEqualTo(unknown);
        assertThat(assignNumbers.detach(holder, nobodys.holding().id(), NOBODY)).isEqualTo(unknown);

        assertThat(found()).isEqualTo(Result.ok(number));
    }

    @Test
    void a_number_that_is_not_the_organizations_is_unknown() {
        var strangers = given.held(given.organization(1_000), 1).getFirst();
        var unknown = Result.<Assigned>refused(new Refusal.UnknownNumber());

        assertThat(assignNumbers.attach(holder, strangers.holding().id(), agent))
                .isEqualTo(unknown);
        assertThat(assignNumbers.detach(holder, strangers.holding().id(), agent))
                .isEqualTo(unknown);

        assertThat(holdings.now(strangers)).contains(strangers);
    }

    @Test
    void a_number_that_is_not_on_the_agent_is_not_taken_off_it() {
        assertThat(detach(agent)).isEqualTo(Result.refused(new Refusal.NumberNotOnAgent()));
        assertThat(attach(other)).isEqualTo(Result.ok(on(other)));

        assertThat(detach(agent)).isEqualTo(Result.refused(new Refusal.NumberNotOnAgent()));

        assertThat(found()).isEqualTo(Result.ok(on(other)));
    }

    @Test
    void a_released_number_is_on_no_agent_and_comes_to_none() {
        assertThat(attach(agent)).isEqualTo(Result.ok(on(agent)));
        release();

        assertThat(attach(other)).isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));
        assertThat(detach(agent)).isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));

        assertThat(holdings.now(number))
                .get()
                .extracting("last.routing")
                .isEqualTo(new Routing(null, null, new Label("Support"), null));
    }

    @Test
    void a_number_that_moves_to_another_agent_first_is_not_taken_off_it() {
        assertThat(attach(agent)).isEqualTo(Result.ok(on(agent)));
        meanwhile.before("TransactWriteItems", () -> assertThat(attach(other)).isEqualTo(Result.ok(on(other))));

        assertThat(detach(agent)).isEqualTo(Result.refused(new Refusal.NumberNotOnAgent()));

        assertThat(found()).isEqualTo(Result.ok(on(other)));
    }

    @Test
    void a_number_that_comes_to_the_agent_before_the_refusal_is_sure_is_taken_off_it() {
        meanwhile.before("GetItem", () -> assertThat(attach(agent)).isEqualTo(Result.ok(on(agent))));

        assertThat(detach(agent)).isEqualTo(Result.ok(on(null)));

        assertThat(found()).isEqualTo(Result.ok(on(null)));
    }

    @Test
    void a_number_that_was_released_first_comes_to_no_agent() {
        meanwhile.before("TransactWriteItems", this::release);

        assertThat(attach(agent)).isEqualTo(Result.refused(new Refusal.NumberNotAssigned()));
    }

    private Result<Assigned> attach(AgentId to) {
        return assignNumbers.attach(holder, number.holding().id(), to);
    }

    private Result<Assigned> detach(AgentId from) {
        return assignNumbers.detach(holder, number.holding().id(), from);
    }

    private Result<Assigned> found() {
        return find.find(holder, number.holding().id());
    }

    private void release() {
        var now = holdings.now(number)
                .flatMap(seen -> seen.heldAs(number.holding().id()))
                .orElseThrow();
        assertThat(release.release(now, ReleaseTarget.QUARANTINE).released()).containsExactly(now);
    }

    private Assigned on(@Nullable AgentId wanted) {
        return number.reroute(
                number.holding().routing().onAgent(wanted), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
