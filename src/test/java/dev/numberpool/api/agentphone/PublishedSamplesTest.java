package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.PhoneNumbers;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that is no refusal, field by field against its file, over the life of the only number in stock. */
class PublishedSamplesTest extends Customers {

    @Inject
    PhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String agent;

    @BeforeAll
    void one_number_is_in_stock() {
        var organization = given.organization(1_000);
        customer = customer(organization);
        agent = AgentPhoneIds.of(given.agent(organization));
        assertThat(numbers.add(List.of(Numbers.local(Dialable.of("+14155550123")))))
                .hasSize(1);
    }

    @Test
    void a_number_from_its_purchase_to_its_release() {
        var bought = customer.post("/v1/numbers", "{}");
        assertOk(bought, "number.json");
        String id = JsonPath.read(bought.body(), "$.id");
        String onAgent = "/v1/agents/" + agent + "/numbers";

        assertOk(customer.get("/v1/numbers"), "list.json");
        assertOk(customer.get("/v1/numbers/" + id), "number.json");
        assertOk(customer.post(onAgent, "{\"numberId\": \"" + id + "\"}"), "attached.json");
        assertOk(customer.get("/v1/numbers/" + id), "number-on-agent.json");
        assertOk(customer.delete(onAgent + "/" + id), "detached.json");
        assertOk(customer.get("/v1/numbers/" + id), "number.json");
        assertOk(customer.delete("/v1/numbers/" + id), "deleted.json");
        assertOk(customer.get("/v1/numbers/" + id), "number-released.json");
    }

    private static void assertOk(Answer answer, String file) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertSame(answer, file);
    }
}
