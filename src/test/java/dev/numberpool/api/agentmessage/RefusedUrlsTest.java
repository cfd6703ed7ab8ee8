package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events cannot be posted to, by every operation that takes a URL. */
class RefusedUrlsTest extends OnGateway {

    private static final String NUMBERS = "/v1/phone-numbers";

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String own;

    @BeforeAll
    void a_caller_with_a_number() {
        organization = given.organization(100_000);
        caller = api().withKey(given.fullKey(organization));
        own = NUMBERS + "/"
                + given.held(organization, 1).getFirst().holding().id().value();
    }

    @ParameterizedTest
    @CsvSource({
        "https://bücher.example, must be ASCII",
        "https://example.com/€, must be ASCII",
        "https://10.0.0.1/sms, must be a public address",
        "https://2130706433, must be a public address",
        "https://0x7f000001/, must be a public address",
        "https://[64:ff9b::a00:1], must be a public address",
        "https://localhost:8443, must be a public address",
        "https://u:p@example.com, 'must be an https:// URL with a host and without a password, of at most 2048 bytes'",
        "https://example.com:99999, 'must be an https:// URL with a host and without a password, of at most 2048 bytes'",
        "https://, 'must be an https:// URL with a host and without a password, of at most 2048 bytes'",
        "https://a b, 'must be an https:// URL with a host and without a password, of at most 2048 bytes'",
    })
    void orders_and_updates_are_told_what_is_wrong_with_either_url(String url, String must) {
        String urls = JsonPath.parse("{}")
                .put("$", "inbound_url", url)
                .put("$", "status_url", url)
                .jsonString();
        String stock = given.stock(1).getFirst().text();
        String order = JsonPath.parse(urls).put("$", "numbers", List.of(stock)).jsonString();
        String bulk = JsonPath.parse(urls).put("$", "quantity", 1).jsonString();

        assertTold(caller.post(NUMBERS + "/orders", order), must);
        assertTold(caller.post(NUMBERS + "/bulk", bulk), must);
        assertTold(caller.patch(own, urls), must);

        assertThat(given.heldBy(organization)).isEqualTo(1);
        assertThatJson(caller.get(own).body()).node("data.inbound_url").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://my_app.example.com:8443/sms", "HTTPS://example.com/"})
    void what_dns_and_https_allow_is_taken_and_shown_as_it_was_written(String url) {
        var updated = caller.patch(own, "{\"inbound_url\": \"%s\"}".formatted(url));

        assertThat(updated.status()).isEqualTo(200);
        assertThatJson(updated.body()).node("data.inbound_url").isEqualTo(url);
        assertThat(caller.patch(own, "{\"inbound_url\": \"\"}").status()).isEqualTo(200);
    }

    @Test
    void a_url_of_2048_chinese_characters_is_told_to_be_of_ascii_and_not_too_long() {
        assertTold(
                caller.patch(
                        own,
                        "{\"inbound_url\": \"https://a/%1$s\", \"status_url\": \"https://a/%1$s\"}"
                                .formatted("\u6c34".repeat(2_038))),
                "must be ASCII");
    }

    private static void assertTold(Answer answer, String must) {
        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body())
                .node("error.details")
                .isObject()
                .containsOnlyKeys("inbound_url", "status_url")
                .containsEntry("inbound_url", must)
                .containsEntry("status_url", must);
    }
}
