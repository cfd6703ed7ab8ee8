package dev.numberpool.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages of other origins of which some may call the API. */
class ForeignPagesTest extends OnGateway {

    private static final String PAGE = "https://app.example.com";
    private static final String SEARCH = "/v1/phone-numbers/search";

    @Inject
    TestData given;

    private OrganizationId organization = new OrganizationId("set-before-all-tests");
    private String key = "";

    @Override
    protected List<String> allowedOrigins() {
        return List.of(PAGE, "http://localhost:5173", "http://*");
    }

    @BeforeAll
    void an_organization() {
        organization = given.organization(1_000);
        key = given.fullKey(organization);
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/phone-numbers", "POST,/v1/phone-numbers/orders", "DELETE,/v1/numbers/x", "GET,/nowhere"})
    void a_browser_that_asks_for_an_allowed_page_is_told_what_it_may_send(String method, String path) {
        var answer = from(PAGE)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .send("OPTIONS", path, "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(answer.header("Access-Control-Allow-Methods").split(",")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers").split(","))
                .contains("Authorization", "X-API-Key", "X-Organization-Id", "Content-Type", "Idempotency-Key");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.header("X-Request-Id")).isEmpty();
    }

    @Test
    void an_allowed_page_is_answered_and_may_read_what_clients_need() {
        var answer = from(PAGE).get("/v1/phone-numbers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(answer.header("Access-Control-Expose-Headers").split(","))
                .contains("Retry-After", "X-Request-Id", "Idempotency-Replayed", "X-Search-Partial");
    }

    @Test
    void an_allowed_page_may_read_a_refusal_too() {
        var answer = api().with("Origin", PAGE).post(SEARCH, "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5173", "http://localhost:1", "http://anything.example"})
    void what_begins_as_an_origin_before_a_star_is_allowed(String origin) {
        assertThat(from(origin).get("/v1/phone-numbers").header("Access-Control-Allow-Origin"))
                .isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.com.evil.example",
                "https://app.example.co",
                "https://other.example.com",
                "https://app.example.com:8443",
                "null",
                "*"
            })
    void any_other_page_is_refused_as_ever_and_told_nothing(String origin) {
        var answer = from(origin).get("/v1/phone-numbers");
        var preflight = from(origin)
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/v1/phone-numbers/orders", "");

        assertThat(List.of(answer, preflight)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        });
    }

    @Test
    void an_allowed_page_gets_at_nothing_beside_the_api() {
        assertThat(api().with("Origin", PAGE)
                        .post("/2015-03-31/functions/ReturnToStock/invocations", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_request_of_no_page_hears_nothing_of_origins() {
        assertThat(api().withKey(key).get("/v1/phone-numbers").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private Api from(String origin) {
        return api().withKey(key).with("Origin", origin);
    }
}
