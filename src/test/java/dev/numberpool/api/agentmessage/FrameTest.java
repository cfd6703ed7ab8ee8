package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Given;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.api.Samples;
import dev.numberpool.api.Unrouted;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Scopes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, ids of requests, and what is answered where no operation is. */
class FrameTest extends OnGateway {

    @Inject
    Given given;

    @Inject
    ApiKeys keys;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        caller = api().withKey(given.fullKey(given.organization(1_000)));
    }

    @Test
    void every_response_names_its_request_in_the_header_and_in_the_error() {
        Stream.of(
                        caller.get("/v1/phone-numbers"),
                        caller.post("/v1/phone-numbers/search", "{}"),
                        caller.post("/v1/phone-numbers/orders", "{"),
                        api().get("/v1/phone-numbers"),
                        caller.get("/v1/nowhere"),
                        caller.send("PUT", "/v1/phone-numbers", ""),
                        ghost().get("/v1/phone-numbers"))
                .forEach(FrameTest::assertNamed);
    }

    @Test
    void no_two_requests_have_the_same_id() {
        assertThat(Stream.generate(() -> caller.get("/v1/phone-numbers").header("X-Request-Id"))
                        .limit(20))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_key_without_the_scope_is_403_before_the_body_is_looked_at() {
        var reader = api().withKey(given.key(given.organization(0), Scope.NUMBERS_READ));
        var writer = api().withKey(given.key(given.organization(0), Scope.NUMBERS_WRITE));

        Golden.assertSame(reader.post("/v1/phone-numbers/search", "{"), "forbidden.json");
        Golden.assertSame(reader.post("/v1/phone-numbers/orders", "{"), "forbidden.json");
        Golden.assertSame(writer.get("/v1/phone-numbers?limit=x"), "forbidden.json");
        assertThat(reader.get("/v1/phone-numbers").status()).isEqualTo(200);
        assertThat(writer.post("/v1/phone-numbers/search", "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am_live_nobody", "sk_live_demo", "", "am_live_", "am_live_x y"})
    void an_unknown_key_is_401(String key) {
        assertUnauthorized(api().withKey(key));
    }

    @Test
    void a_revoked_key_is_401() {
        var organization = given.organization(0);
        keys.save(new ApiKey.Revoked(
                KeyHash.of("am_live_revoked"), organization, new Scopes(Set.of(Scope.values())), Instant.EPOCH));

        assertUnauthorized(api().withKey("am_live_revoked"));
    }

    @Test
    void a_key_in_the_wrong_place_is_401() {
        String key = given.fullKey(given.organization(0));

        assertUnauthorized(api().with("X-API-Key", key));
        assertUnauthorized(api().with("Authorization", key));
        assertUnauthorized(api().with("Authorization", "Basic " + key));
        Golden.assertSame(api().get("/v1/phone-numbers?api_key=" + key), "unauthorized.json");
    }

    @Test
    void the_scheme_of_the_key_is_read_without_regard_to_case() {
        String key = given.fullKey(given.organization(0));

        assertThat(api().with("Authorization", "bearer " + key)
                        .get("/v1/phone-numbers")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/nowhere",
                "/v1/phone-numbers/",
                "/v1/phone-numbers/x/y",
                "/V1/phone-numbers",
                "/v1//phone-numbers"
            })
    void a_path_that_is_no_operations_is_404_without_a_look_at_the_table(String path) {
        unrouted().assertNotFound("GET", path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "PUT /v1/phone-numbers GET",
                "POST /v1/phone-numbers GET",
                "PUT /v1/phone-numbers/x/campaign DELETE,POST",
                "GET /v1/phone-numbers/x/campaign DELETE,POST",
                "PUT /v1/phone-numbers/x DELETE,GET,PATCH",
                "PUT /v1/phone-numbers/bulk GET,POST,DELETE,PATCH",
                "PUT /v1/phone-numbers/bulk/release DELETE,GET,POST",
                "PUT /v1/phone-numbers/orders DELETE,GET,PATCH,POST"
            })
    void another_method_is_405_and_the_right_one_is_named(String method, String path, String allowed) {
        unrouted().assertWrongMethod(method, path, allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "+14155550100",
                "%2B14155550100",
                "a&b",
                "a;b",
                "a,b",
                "a%20b",
                "a%3Fb",
                "%25",
                "%7Bid%7D",
                "%C3%BC",
                "a:b",
                "..;",
                "%C3",
                "01980000-0000-7000-8000-00000000000g"
            })
    void a_malformed_id_is_400_whatever_it_is_made_of(String id) {
        calls.forget();

        var answer = caller.get("/v1/phone-numbers/" + id);

        assertThat(answer.status()).isEqualTo(400);
        Golden.assertSame(answer, "malformed-id.json");
        assertThat(calls.made()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/phone-numbers", "/v1/phone-numbers/01980000-0000-7000-8000-000000000001"})
    void a_head_is_no_operation(String path) {
        calls.forget();

        assertThat(caller.send("HEAD", path, "").status()).isEqualTo(405);
        assertThat(calls.made()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "*/*", "json", ";"})
    void a_body_of_another_media_type_is_415(String type) {
        var answer = caller.with("Content-Type", type).post("/v1/phone-numbers/orders", "{\"numbers\": []}");

        assertThat(answer.status()).isEqualTo(415);
        Golden.assertSame(answer, "unsupported-media-type.json");
    }

    @Test
    void json_may_name_its_charset_and_what_the_client_accepts_does_not_matter() {
        var answer = caller.with("Content-Type", "application/json; charset=utf-8")
                .with("Accept", "text/html")
                .post("/v1/phone-numbers/search", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void a_body_of_2_megabytes_is_413() {
        var answer = caller.post("/v1/phone-numbers/orders", "{\"label\": \"%s\"}".formatted("a".repeat(2 << 20)));

        assertThat(answer.status()).isEqualTo(413);
        Golden.assertSame(answer, "payload-too-large.json");
    }

    @Test
    void a_failure_of_ours_tells_nothing_of_its_cause() {
        var answer = ghost().get("/v1/phone-numbers");

        assertThat(answer.status()).isEqualTo(500);
        Golden.assertSame(answer, "internal.json");
    }

    private Unrouted unrouted() {
        return new Unrouted(caller, calls, new Samples("agentmessage"));
    }

    /** A caller whose organization is gone: nothing that can happen, so nothing that has an answer. */
    private Api ghost() {
        return api().withKey(given.fullKey(new OrganizationId("org_ghost")));
    }

    private static void assertUnauthorized(Api api) {
        var answer = api.get("/v1/phone-numbers");

        assertThat(answer.status()).isEqualTo(401);
        Golden.assertSame(answer, "unauthorized.json");
    }

    private static void assertNamed(Answer answer) {
        String id = answer.header("X-Request-Id");
        assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{26}");
        if (answer.status() != 200) {
            assertThat(answer.body()).contains("\"request_id\":\"" + id + "\"");
        }
    }
}
