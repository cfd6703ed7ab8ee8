package dev.numberpool.api.agentphone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoInventoryTest extends Customers {

    @Test
    void where_no_number_of_the_country_is_left_it_is_503_and_says_when_to_ask_again() {
        var buyer = given.organization(1_000);
        var _ = given.stock(1); // of another country

        var answer = customer(buyer).post("/v1/numbers", "{\"country\": \"CA\", \"areaCode\": \"604\"}");

        assertThat(answer.status()).isEqualTo(503);
        assertSame(answer, "no-inventory.json");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(given.heldBy(buyer)).isZero();
    }
}
