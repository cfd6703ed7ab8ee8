package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Unrouted;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Scope;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of requests, bodies that are none, and what is answered where no operation is. */
class FrameTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        caller = customer(given.organization(1_000));
    }

    @Test
    void every_response_names_its_request() {
        assertThat(Stream.of(
                        caller.get("/v1/numbers"),
                        caller.post("/v1/numbers", "{"),
                        api().get("/v1/numbers"),
                        caller.get("/v1/agents/nowhere"),
                        caller.send("PUT", "/v1/numbers", ""),
                        ghost().get("/v1/numbers")))
                .extracting(answer -> answer.header("X-Request-Id"))
                .allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_scheme_of_the_key_is_read_without_regard_to_case() {
        String key = given.key("sk_live_", given.organization(0), Scope.NUMBERS_READ);

        assertThat(api().with("Authorization", "bearer " + key)
                        .get("/v1/numbers")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/numbers/",
                "/v1/numbers/x/y",
                "/v1/numbers/x/calls",
                "/v1/numbers/x/contact-card",
                "/v1/numbers/x/messages/y",
                "/v1/agents",
                "/v1/agents/",
                "/v1/agents/x",
                "/v1/agents/voices",
                "/v1/agents/x/calls",
                "/v1/agents/x/conversations",
                "/v1/agents/x/webhook",
                "/v1/agents/x/webhook/deliveries",
                "/v1/agents/x/numbers/y/z"
            })
    void a_path_that_is_no_operations_is_404_without_a_look_at_the_table(String path) {
        unrouted().assertNotFound("GET", path);
    }

    /** Other APIs have such operations; here the path would be that of a number. */
    @ParameterizedTest
    @CsvSource({"available, POST /v1/numbers", "search, POST /v1/numbers", "lookup, GET /v1/numbers"})
    void what_is_not_offered_says_so_and_what_there_is_instead(String path, String instead) {
        var answer = caller.get("/v1/numbers/" + path + "?areaCode=415");

        assertThat(answer.status()).isEqualTo(404);
        assertThatJson(answer.body()).node("error.code").isEqualTo("NOT_FOUND");
        assertThatJson(answer.body()).node("message").isString().contains("is not offered", instead);
        assertThat(api().get("/v1/numbers/" + path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_done_for_a_sub_account(Operation operation) {
        var on = new Operation.On("num_x", "agt_x");

        var answer = operation.call(caller.with("X-Sub-Account-Id", "sub_1"), on);

        assertThat(answer.status()).isEqualTo(422);
        assertSame(answer, "sub-account.json");
        assertThat(operation.call(caller.with("x-sub-account-id", " "), on).status())
                .as("none is named")
                .isEqualTo(operation.call(caller, on).status());
        assertThat(operation.call(api().with("X-Sub-Account-Id", "sub_1"), on).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "PUT /v1/numbers GET,POST",
                "DELETE /v1/numbers GET,POST",
                "HEAD /v1/numbers GET,POST",
                "PATCH /v1/numbers/x DELETE,GET",
                "GET /v1/agents/x/numbers POST",
                "GET /v1/agents/x/numbers/y DELETE"
            })
    void another_method_is_405_and_the_right_one_is_named(String method, String path, String allowed) {
        unrouted().assertWrongMethod(method, path, allowed);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_NUMBER", "ATTACH_NUMBER_TO_AGENT"})
    void a_body_that_is_not_one_json_value_is_422(Operation operation) {
        for (String body : new String[] {"{", "{} {}", "x", "{'a': 1}", "\u0000"}) {
            var answer = operation.call(caller, new Operation.On("num_x", "agt_x"), body);
            assertThat(answer.status()).isEqualTo(422);
            assertSame(answer, "not-json.json");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_NUMBER", "ATTACH_NUMBER_TO_AGENT"})
    void a_body_of_another_media_type_is_415_and_a_large_one_413(Operation operation) {
        var on = new Operation.On("num_x", "agt_x");
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "*/*", ";"}) {
            var answer = operation.call(caller.with("Content-Type", type), on);
            assertThat(answer.status()).isEqualTo(415);
            assertSame(answer, "unsupported-media-type.json");
        }

        var answer = operation.call(caller, on, "{\"label\": \"%s\"}".formatted("a".repeat(2 << 20)));

        assertThat(answer.status()).isEqualTo(413);
        assertSame(answer, "payload-too-large.json");
    }

    @Test
    void what_the_client_accepts_does_not_matter() {
        var answer = caller.with("Accept", "text/html").get("/v1/numbers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void a_failure_of_ours_tells_nothing_of_its_cause() {
        var answer = ghost().get("/v1/numbers");

        assertThat(answer.status()).isEqualTo(500);
        assertSame(answer, "internal-error.json");
    }

    private Unrouted unrouted() {
        return new Unrouted(caller, calls, SAMPLES);
    }

    /** A caller whose organization is gone: nothing that can happen, so nothing that has an answer. */
    private Api ghost() {
        return customer(new OrganizationId("org_ghost"));
    }
}
