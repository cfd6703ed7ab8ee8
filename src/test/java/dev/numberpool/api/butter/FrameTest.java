package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Faults;
import dev.numberpool.Faults.Fault;
import dev.numberpool.api.Api;
import dev.numberpool.api.Unrouted;
import dev.numberpool.core.OrganizationId;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of requests, bodies that are none, and what is answered where no operation is. */
class FrameTest extends Customers {

    /** How often the store tries. */
    private static final int ATTEMPTS = 10;

    private static final Operation.On NOTHING = new Operation.On("phon_x", "agent_x", "x");

    @Inject
    Faults faults;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        caller = customer(given.organization(1_000));
    }

    @Test
    void every_response_names_its_request() {
        assertThat(Stream.of(
                        caller.get(NUMBERS),
                        caller.get(NUMBERS + "?status=x"),
                        caller.post(NUMBERS, "{"),
                        caller.post("/api/agents/agent_x/unassign-phone-number/phon_x", "{}"),
                        api().get(NUMBERS),
                        caller.with("X-Organization-Id", "org_x").get(NUMBERS),
                        caller.get("/api/nothing"),
                        caller.send("PUT", NUMBERS, ""),
                        ghost().get(NUMBERS)))
                .extracting(answer -> answer.header("X-Request-Id"))
                .allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/phone-numbers/",
                "/api/phone-numbers/phon_x",
                "/api/agents",
                "/api/agents/x",
                "/api/agents/x/assign-phone-number/y",
                "/api/agents/x/unassign-phone-number",
                "/api/agents/x/unassign-phone-number/y/z",
                "/api/agents//assign-phone-number"
            })
    void a_path_that_is_no_operations_is_404_without_a_look_at_the_table(String path) {
        unrouted().assertNotFound("GET", path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "POST /api/phone-numbers/",
                "POST /api/agents/x/assign-phone-number/",
                "POST /api/agents/x/unassign-phone-number/y/",
                "POST /api/agents/x/unassign-phone-number/",
                "PUT /api/phone-numbers/",
                "GET /api/agents/x/assign-phone-number/"
            })
    void neither_is_one_with_a_slash_behind_it_whatever_the_method(String method, String path) {
        unrouted().assertNotFound(method, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "PUT /api/phone-numbers GET,POST",
                "DELETE /api/phone-numbers GET,POST",
                "HEAD /api/phone-numbers GET,POST",
                "GET /api/agents/x/assign-phone-number POST",
                "GET /api/agents/x/unassign-phone-number/y POST",
                "DELETE /api/agents/x/unassign-phone-number/y POST"
            })
    void another_method_is_405_and_the_right_one_is_named(String method, String path, String allowed) {
        unrouted().assertWrongMethod(method, path, allowed);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT_PHONE_NUMBER", "ASSIGN_PHONE_NUMBER"})
    void a_body_that_is_not_one_json_value_is_400(Operation operation) {
        for (String body : new String[] {"", "{", "{} {}", "x", "{'a': 1}", "\u0000"}) {
            var answer = operation.call(caller, NOTHING, body);
            assertThat(answer.status()).isEqualTo(400);
            assertSame(answer, "not-json.json");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT_PHONE_NUMBER", "ASSIGN_PHONE_NUMBER"})
    void a_body_that_is_not_an_object_is_400(Operation operation) {
        for (String body : new String[] {"[]", "null", "1", "\"phone_number\"", "[{}]"}) {
            var answer = operation.call(caller, NOTHING, body);
            assertThat(answer.status()).isEqualTo(400);
            assertSame(answer, "not-an-object.json");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT_PHONE_NUMBER", "ASSIGN_PHONE_NUMBER"})
    void a_body_of_another_media_type_is_415_and_a_large_one_413(Operation operation) {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "*/*", ";"}) {
            var answer = operation.call(caller.with("Content-Type", type), NOTHING);
            assertThat(answer.status()).isEqualTo(415);
            assertSame(answer, "unsupported-media-type.json");
        }

        var answer = operation.call(caller, NOTHING, "{\"provider\": \"%s\"}".formatted("a".repeat(2 << 20)));

        assertThat(answer.status()).isEqualTo(413);
        assertSame(answer, "payload-too-large.json");
    }

    @Test
    void what_the_client_accepts_does_not_matter() {
        var answer = caller.with("Accept", "text/html").get(NUMBERS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void a_failure_of_ours_tells_nothing_of_its_cause() {
        var answer = ghost().get(NUMBERS);

        assertThat(answer.status()).isEqualTo(500);
        assertSame(answer, "internal.json");
    }

    @Test
    void neither_does_one_of_the_table_which_passes() {
        faults.next(Collections.nCopies(ATTEMPTS, Fault.SERVER_ERROR).toArray(Fault[]::new));

        var answer = caller.post(NUMBERS, "{\"phone_number\": \"+14155550123\", \"provider\": \"sip\"}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertSame(answer, "unavailable.json");
        assertThat(faults.over()).isTrue();
    }

    private Unrouted unrouted() {
        return new Unrouted(caller, calls, SAMPLES);
    }

    /** A caller whose organization is gone: nothing that can happen, so nothing that has an answer. */
    private Api ghost() {
        return customer(new OrganizationId("org_ghost"));
    }
}
