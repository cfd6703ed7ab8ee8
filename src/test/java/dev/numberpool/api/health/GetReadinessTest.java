package dev.numberpool.api.health;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the deployment lets anyone ask. */
class GetReadinessTest extends OnGateway {

    @Inject
    Faults faults;

    @AfterEach
    void nothing_is_left_to_fail() {
        faults.forget();
    }

    @Test
    void where_the_table_answers_it_is_200_by_one_read() {
        calls.forget();

        var answer = api().get("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThatJson(answer.body()).isObject().containsEntry("status", "ok").containsKey("version");
        assertThat(calls.made()).containsExactly("GetItem");
    }

    @Test
    void where_the_table_does_not_answer_it_is_503() {
        faults.nextGet(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        var answer = api().get("/health/ready");

        assertThat(answer.status()).isEqualTo(503);
        assertThatJson(answer.body()).isObject().containsEntry("status", "unavailable");
        assertThat(faults.over()).isTrue();
    }
}
