package dev.numberpool.api.butter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.StillClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Giving numbers to an agent. */
class AssignPhoneNumberTest extends Customers {

    @Inject
    Holdings holdings;

    @Inject
    StillClock clock;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AgentId agent;

    private List<Assigned> oldestFirst = List.of();

    @BeforeEach
    void three_numbers_and_an_agent() {
        organization = given.organization(1_000);
        customer = customer(organization);
        agent = given.agent(organization, "Night desk");
        oldestFirst = given.held(organization, 3);
    }

    @Test
    void an_agent_is_shown_with_its_name_and_all_its_numbers_newest_first() {
        var ids = oldestFirst.stream().map(Customers::id).toList();

        assertNumbers(assign(1), ids.get(1));
        assertNumbers(assign(2), ids.get(2), ids.get(1));
        var last = assign(0);

        assertNumbers(last, ids.get(2), ids.get(1), ids.get(0));
        assertThatJson(last.body()).node("data.agent_id").isEqualTo(ButterIds.of(agent));
        assertThatJson(last.body()).node("data.agent_name").isEqualTo("Night desk");
    }

    @Test
    void it_is_updated_when_the_number_comes() {
        clock.pass(Duration.ofHours(1));

        var answer = assign(0);

        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        assertThat(JsonPath.<String>read(answer.body(), "$.data.updated_at")).isEqualTo(now.toString());
    }

    @Test
    void a_number_that_is_on_an_agent_is_409_for_every_agent_and_stays() {
        assertThat(assign(0).status()).isEqualTo(200);
        var before = holdings.now(oldestFirst.getFirst());
        clock.pass(Duration.ofMinutes(1));

        for (AgentId another : List.of(agent, given.agent(organization))) {
            var answer = assign(oldestFirst.getFirst(), another);
            assertThat(answer.status()).isEqualTo(409);
            assertSame(answer, "on-agent.json");
        }

        assertThat(holdings.now(oldestFirst.getFirst())).isEqualTo(before);
    }

    @Test
    void a_number_that_was_taken_off_may_go_to_another_agent() {
        var another = given.agent(organization);
        assertThat(assign(0).status()).isEqualTo(200);
        var off = "/api/agents/%s/unassign-phone-number/%s".formatted(ButterIds.of(agent), id(oldestFirst.getFirst()));
        assertThat(customer.post(off, "").status()).isEqualTo(200);

        assertNumbers(assign(oldestFirst.getFirst(), another), id(oldestFirst.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'phone_number_id': null}"})
    void without_the_numbers_id_it_is_400_and_the_field_is_named(String body) {
        var answer = customer.post(path(agent), body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertSame(answer, "no-number-id.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "['x']", "{}", "'\\ud800'"})
    void an_id_that_is_no_text_is_400_and_the_field_is_named(String id) {
        var answer = customer.post(
                path(agent), "{'phone_number_id': %s}".formatted(id).replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).matches("phone_number_id must be (a string: )?.+");
    }

    private Answer assign(int index) {
        return assign(oldestFirst.get(index), agent);
    }

    private Answer assign(Assigned number, AgentId to) {
        return customer.post(path(to), "{\"phone_number_id\": \"%s\"}".formatted(id(number)));
    }

    private static String path(AgentId agent) {
        return "/api/agents/" + ButterIds.of(agent) + "/assign-phone-number";
    }

    private static void assertNumbers(Answer answer, String... ids) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.data.assigned_phone_number_ids"))
                .containsExactly(ids);
    }
}
