package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Giving a number to an agent, to another, and taking it off. */
class AttachNumberToAgentTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api customer;

    private String number = "";
    private String agent = "";
    private String other = "";

    @BeforeEach
    void a_number_and_two_agents() {
        var organization = given.organization(1_000);
        customer = customer(organization);
        number = AgentPhoneIds.of(
                given.held(organization, 1).getFirst().holding().id());
        agent = AgentPhoneIds.of(given.agent(organization));
        other = AgentPhoneIds.of(given.agent(organization));
    }

    @Test
    void a_number_moves_to_the_agent_it_is_given_to_last() {
        assertThat(attach(agent).status()).isEqualTo(200);
        assertOn(agent);

        assertThatJson(attach(other).body()).node("agentId").isEqualTo(other);

        assertOn(other);
    }

    @Test
    void a_number_is_taken_off_its_agent_only() {
        assertThat(attach(agent).status()).isEqualTo(200);

        var fromOther = customer.delete(path(other) + "/" + number);

        assertThat(fromOther.status()).isEqualTo(404);
        assertSame(fromOther, "number-not-on-agent.json");
        assertOn(agent);
        assertThat(customer.delete(path(agent) + "/" + number).status()).isEqualTo(200);
        assertOn(null);
        assertSame(customer.delete(path(agent) + "/" + number), "number-not-on-agent.json");
    }

    @Test
    void the_number_may_be_called_as_other_clients_call_it() {
        assertThat(customer.post(path(agent), "{\"number_id\": \"%s\"}".formatted(number))
                        .status())
                .isEqualTo(200);

        assertOn(agent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'numberId': null}", "{'numberId': 1}", "{'numberId': ['x']}"})
    void without_a_text_as_the_numbers_id_it_is_422(String body) {
        var answer = customer.post(path(agent), body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details[0].field").isEqualTo("numberId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'numberId': 'x', 'number_id': 'x'}| number_id is the same field as numberId, give one",
                "{'numberId': 'x', 'phoneNumber': 'x'}| phoneNumber is not a field",
                "{'numberID': 'x'}| numberID is not a field, did you mean numberId?; numberId must be the id of a phone number"
            })
    void a_field_too_many_is_422_and_named(String body, String message) {
        var answer = customer.post(path(agent), body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("message").isEqualTo(message);
    }

    @Test
    void without_a_body_it_is_422() {
        assertSame(customer.typed().send("POST", path(agent), ""), "not-json.json");
    }

    private Answer attach(String to) {
        return customer.post(path(to), "{\"numberId\": \"%s\"}".formatted(number));
    }

    private static String path(String agent) {
        return "/v1/agents/" + agent + "/numbers";
    }

    private void assertOn(@Nullable String wanted) {
        assertThatJson(customer.get("/v1/numbers/" + number).body())
                .node("agentId")
                .isEqualTo(wanted);
    }
}
