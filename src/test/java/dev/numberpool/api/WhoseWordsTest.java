package dev.numberpool.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which dialect it is said that there is no such operation: the path's, else the key's. */
class WhoseWordsTest extends OnGateway {

    @ParameterizedTest
    @CsvSource({
        "/v1/calls, Authorization, Bearer sk_live_x, agentphone",
        "/v1/webhooks, authorization, bearer  sk_live_x, agentphone",
        "/v1/phone-numbersx, Authorization, Bearer sk_live_x, agentphone",
        "/, Authorization, Bearer sk_live_, agentphone",
        "/v1/calls, Authorization, Bearer am_live_x, agentmessage",
        "/v1/calls, Authorization, sk_live_x, agentmessage",
        "/v1/calls, Authorization, Basic sk_live_x, agentmessage",
        "/v1/calls, Authorization, Bearer bk_live_x, agentmessage",
        "/v1/calls, X-API-Key, sk_live_x, agentmessage",
        "/v1/calls, X-Other, bk_live_x, agentmessage",
        "/v1/calls, X-API-Key, bk_live_x, butter",
        "/agents, x-api-key, ' bk_live_x', butter"
    })
    void on_a_path_of_none_the_key_decides(String path, String header, String value, String dialect) {
        assertNotFound(api().with(header, value), path, dialect);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/phone-numbers/x/y, Authorization, Bearer sk_live_x, agentmessage",
        "/v1/agents/x, Authorization, Bearer am_live_x, agentphone",
        "/v1/agents/x, X-API-Key, bk_live_x, agentphone",
        "/api/calls, Authorization, Bearer sk_live_x, butter"
    })
    void on_a_path_of_one_it_does_not(String path, String header, String value, String dialect) {
        assertNotFound(api().with(header, value), path, dialect);
    }

    @ParameterizedTest
    @CsvSource({"/v1/calls", "/", "/v1"})
    void without_a_key_it_is_agentmessages(String path) {
        assertNotFound(api(), path, "agentmessage");
    }

    /** A key is looked for in the table only where it is of the path's dialect. */
    @ParameterizedTest
    @CsvSource({"sk_live_nobody, 1", "am_live_nobody, 0"})
    void on_the_path_of_an_operation_a_key_of_another_dialect_is_none(String key, int lookUps) {
        calls.forget();

        var answer = api().withKey(key).get("/v1/numbers");

        assertThat(answer.status()).isEqualTo(401);
        new Samples("agentphone").assertSame(answer, "unauthorized.json");
        assertThat(calls.made()).hasSize(lookUps);
    }

    private void assertNotFound(Api caller, String path, String dialect) {
        for (String method : List.of("GET", "POST", "DELETE")) {
            calls.forget();

            var answer = caller.send(method, path, "");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            new Samples(dialect).assertSame(answer, "not-found.json");
            assertThat(calls.made()).isEmpty();
        }
    }
}
