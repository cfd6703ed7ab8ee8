package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Label;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number with everything set on it is updated, attached to campaigns and detached. */
class UpdatePhoneNumberTest extends OnGateway {

    private static final HttpsUrl URL = new HttpsUrl("https://example.com/old");

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api holder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CampaignId campaign;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String path;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String before;

    @BeforeEach
    void a_number_that_was_routed_a_minute_ago() {
        organization = given.organization(1_000);
        holder = api().withKey(given.fullKey(organization));
        campaign = given.campaign(organization);
        var routing = new Routing(URL, URL, new Label("old"), campaign);
        var number = given.held(organization, 1, routing).getFirst();
        path = "/v1/phone-numbers/" + number.holding().id().value();
        clock.pass(Duration.ofMinutes(1));
        before = holder.get(path).body();
        calls.forget();
    }

    @Test
    void what_is_named_is_set_and_the_rest_stays() {
        var answer = holder.patch(path, """
                {"inbound_url": "https://example.com/new", "label": "new"}""");

        assertChanged(answer, Map.of("inbound_url", "https://example.com/new", "label", "new", "updated_at", now()));
        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems", "Query", "GetItem");
    }

    @Test
    void an_empty_text_clears_the_urls_and_the_label() {
        var answer = holder.patch(path, "{\"inbound_url\": \"\", \"status_url\": \"\", \"label\": \"\"}");

        assertThatJson(answer.body())
                .node("data")
                .isObject()
                .containsEntry("inbound_url", null)
                .containsEntry("status_url", null)
                .containsEntry("label", null)
                .containsEntry("campaign_id", campaign.value().toString());
        assertThat(holder.get(path).body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"label\": null, \"campaign_id\": null, \"inbound_url\": null, \"status_url\": null}",
                "{\"label\": \"old\"}"
            })
    void what_changes_nothing_is_no_update(String body) {
        var answer = holder.patch(path, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(before);
        assertThat(calls.made()).containsExactly("Query", "GetItem");
    }

    @Test
    void another_campaign_is_one_call_more_the_first_time_it_is_seen() {
        var other = given.campaign(organization);
        calls.forget();

        var answer = holder.patch(path, "{\"campaign_id\": \"%s\"}".formatted(other.value()));

        assertChanged(answer, Map.of("campaign_id", other.value().toString(), "updated_at", now()));
        assertThat(calls.made()).containsExactly("GetItem", "Query", "TransactWriteItems", "Query", "GetItem");
    }

    @Test
    void a_campaign_is_attached_and_attached_again() {
        var other = given.campaign(organization);

        var first = attach(other);
        clock.pass(Duration.ofSeconds(1));
        var second = attach(other);

        assertThatJson(first.body())
                .node("data.campaign_id")
                .isEqualTo(other.value().toString());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body())
                .isEqualTo(first.body())
                .isEqualTo(holder.get(path).body());
    }

    @Test
    void a_campaign_is_detached_and_detaching_again_changes_nothing() {
        var first = holder.delete(path + "/campaign");
        clock.pass(Duration.ofSeconds(1));
        calls.forget();
        var second = holder.delete(path + "/campaign");

        assertThatJson(first.body()).node("data.campaign_id").isEqualTo(null);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body())
                .isEqualTo(first.body())
                .isEqualTo(holder.get(path).body());
        assertThat(calls.made()).containsExactly("Query", "GetItem", "Query", "GetItem");
    }

    @Test
    void the_id_is_read_without_regard_to_case() {
        assertThat(holder.get(path.toUpperCase(Locale.ROOT).replace("/V1/PHONE-NUMBERS", "/v1/phone-numbers"))
                        .body())
                .isEqualTo(before);
    }

    @Test
    void a_get_is_two_calls() {
        assertThat(holder.get(path).body()).isEqualTo(before);

        assertThat(calls.made()).containsExactly("Query", "GetItem");
    }

    @Test
    void a_list_shows_the_number_as_it_is_now() {
        var answer = holder.patch(path, "{\"label\": \"new\"}");

        assertThatJson(holder.get("/v1/phone-numbers?search=NEW").body())
                .node("data[0]")
                .isEqualTo(JsonPath.<Object>read(answer.body(), "$.data"));
    }

    private Answer attach(CampaignId other) {
        return holder.post(path + "/campaign", "{\"campaign_id\": \"%s\"}".formatted(other.value()));
    }

    /** And a look at the number, of two calls, shows the same. */
    private void assertChanged(Answer answer, Map<String, String> changes) {
        assertThat(answer.status()).isEqualTo(200);
        Map<String, Object> wanted = JsonPath.read(before, "$.data");
        wanted.putAll(changes);
        assertThatJson(answer.body()).node("data").isEqualTo(wanted);
        assertThat(holder.get(path).body()).isEqualTo(answer.body());
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
