package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each operation asks of DynamoDB, once the caller's key is remembered. docs/architecture.md tells the same. */
class CallsTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    private String number = "";
    private String agent = "";

    @BeforeAll
    void a_customer_whose_key_is_known() {
        var organization = given.organization(10_000);
        customer = customer(organization);
        number = AgentPhoneIds.of(
                given.held(organization, 1).getFirst().holding().id());
        agent = "/v1/agents/" + AgentPhoneIds.of(given.agent(organization)) + "/numbers";
        var _ = given.stock(20);
        assertThat(customer.get("/v1/numbers").status()).isEqualTo(200);
    }

    @Test
    void every_operation_makes_the_calls_that_it_is_said_to_make() {
        assertCalls(() -> customer.get("/v1/numbers"), "GetItem", "Query");
        assertCalls(
                () -> customer.post("/v1/numbers", "{}"),
                "Query",
                "Query",
                "Query",
                "Query",
                "Query",
                "BatchGetItem",
                "TransactWriteItems");
        assertCalls(() -> customer.get("/v1/numbers/" + number), "Query", "GetItem");
        assertCalls(() -> customer.post(agent, "{\"numberId\": \"" + number + "\"}"), "Query", "TransactWriteItems");
        assertCalls(() -> customer.delete(agent + "/" + number), "Query", "TransactWriteItems");
        assertCalls(() -> customer.delete("/v1/numbers/" + number), "Query", "TransactWriteItems");
        assertCalls(() -> customer.get("/v1/numbers/" + number), "Query", "Query");
    }

    private void assertCalls(Supplier<Answer> request, String... made) {
        calls.forget();

        assertThat(request.get().status()).isEqualTo(200);

        assertThat(calls.made()).isEqualTo(List.of(made));
    }
}
