package dev.numberpool.local.gateway;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Role;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages of other sites, which a browser would let call this machine. */
class ForeignOriginTest extends OnGateway {

    @Inject
    TestData given;

    private OrganizationId organization = new OrganizationId("set-before-all-tests");
    private String key = "";

    @BeforeAll
    void an_organization() {
        organization = given.organization(1_000);
        key = given.fullKey(organization);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.com",
                "null",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:<port>",
                "http://127.0.0.1:<port>.example.com",
                "http://127.0.0.1.example.com:<port>",
                "http://localhost.example.com:<port>",
                "http://127.0.0.2:<port>",
                "http://localhost:<port>/",
                "localhost:<port>",
                "file://",
                "*"
            })
    void a_foreign_origin_is_403_with_the_reason(String origin) {
        var answer = from(origin).get("/v1/phone-numbers");

        assertThat(answer.status()).isEqualTo(403);
        assertThatJson(answer.body())
                .inPath("error")
                .isObject()
                .containsEntry("code", "FORBIDDEN")
                .containsEntry("message", "web pages of other origins are not served");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:<port>",
                "http://localhost:<port>",
                "http://[::1]:<port>",
                "HTTP://LOCALHOST:<port>"
            })
    void its_own_origin_is_not_foreign_under_any_of_its_names(String origin) {
        assertThat(from(origin).get("/v1/phone-numbers").status()).isEqualTo(200);
    }

    @Test
    void the_other_dialects_say_it_in_their_words() {
        var agentPhone = api().withKey(given.key("sk_live_", organization, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE))
                .with("Origin", "null");
        var butter = api().with("X-API-Key", given.key("bk_live_", organization, Role.ADMIN))
                .with("X-Organization-Id", organization.value())
                .with("Origin", "null");

        var bought = agentPhone.post("/v1/numbers", "{}");
        var listed = butter.get("/api/phone-numbers");

        assertThat(bought.status()).isEqualTo(403);
        assertThatJson(bought.body()).inPath("detail").isEqualTo("Web pages of other origins are not served.");
        assertThat(given.heldBy(organization)).isZero();
        assertThat(listed.status()).isEqualTo(403);
        assertThatJson(listed.body()).isEqualTo("{\"detail\":\"Web pages of other origins are not served\"}");
    }

    @Test
    void nothing_is_told_of_keys_and_paths_either() {
        assertThat(api().with("Origin", "null").get("/v1/phone-numbers").status())
                .isEqualTo(403);
        assertThat(from("null").get("/v1/nowhere").status()).isEqualTo(403);
        assertThat(from("null").send("OPTIONS", "/v1/phone-numbers", "").status())
                .isEqualTo(403);
    }

    private Api from(String origin) {
        return api().withKey(key)
                .with(
                        "Origin",
                        origin.replace("<port>", Integer.toString(address().getPort())));
    }
}
