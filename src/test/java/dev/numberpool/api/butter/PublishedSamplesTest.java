package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that is no refusal, field by field against its file, over the life of an organization's own number. */
class PublishedSamplesTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String agent;

    @BeforeAll
    void an_organization_with_an_agent() {
        var organization = given.organization(1_000);
        customer = customer(organization);
        agent = "/api/agents/" + ButterIds.of(given.agent(organization));
    }

    @Test
    void a_number_from_its_import_to_an_agent_and_off_it() {
        var imported = customer.post(NUMBERS, """
            {"phone_number": "+14155550123", "provider": "twilio", "supports_inbound": true}\
            """);
        assertIs(201, imported, "imported.json");
        String id = JsonPath.read(imported.body(), "$.data.phone_number_id");

        assertIs(200, customer.get(NUMBERS), "list-free.json");
        assertIs(200, assign(id), "assigned.json");
        assertIs(200, customer.get(NUMBERS), "list-assigned.json");
        assertIs(200, customer.post(agent + "/unassign-phone-number/" + id, ""), "unassigned.json");
        assertIs(200, customer.get(NUMBERS), "list-free.json");
    }

    @Test
    void who_has_no_numbers() {
        assertIs(200, customer(given.organization(0)).get(NUMBERS), "empty-list.json");
    }

    private Answer assign(String id) {
        return customer.post(agent + "/assign-phone-number", "{\"phone_number_id\": \"%s\"}".formatted(id));
    }

    private static void assertIs(int status, Answer answer, String file) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertSame(answer, file);
    }
}
