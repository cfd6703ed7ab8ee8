package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked of DynamoDB, once the caller's key is remembered, where an operation has not everything to do. */
class CallsTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    private String number = "";

    @BeforeAll
    void a_customer_whose_key_is_known() {
        var organization = given.organization(10_000);
        customer = customer(organization);
        number = AgentPhoneIds.of(
                given.held(organization, 1).getFirst().holding().id());
        var _ = given.stock(20);
        assertThat(customer.get("/v1/numbers").status()).isEqualTo(200);
    }

    @Test
    void a_purchase_of_any_number_for_no_agent_asks_for_none() {
        calls.forget();

        assertThat(customer.post("/v1/numbers", "{}").status()).isEqualTo(200);

        assertThat(calls.madeWithoutRepeatedQueries()).containsExactly("Query", "BatchGetItem", "TransactWriteItems");
    }

    @Test
    void a_number_that_was_released_is_looked_for_twice() {
        assertThat(customer.delete("/v1/numbers/" + number).status()).isEqualTo(200);

        assertCalls(() -> customer.get("/v1/numbers/" + number), "Query", "Query");
    }

    private void assertCalls(Supplier<Answer> request, String... made) {
        calls.forget();

        assertThat(request.get().status()).isEqualTo(200);

        assertThat(calls.made()).isEqualTo(List.of(made));
    }
}
