package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.FindNumber;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and queries that make no sense are refused without a look at the table. */
class RefusedBodiesTest extends OnGateway {

    @Inject
    TestData given;

    @Inject
    FindNumber find;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned number;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_number_and_a_caller_whose_key_is_known() {
        organization = given.organization(10_000);
        number = given.held(organization, 1).getFirst();
        caller = api().withKey(given.fullKey(organization));
        assertThat(caller.get("/v1/phone-numbers").status()).isEqualTo(200);
    }

    @BeforeEach
    void begin() {
        calls.forget();
    }

    @AfterEach
    void nothing_was_asked_of_the_table_and_the_number_is_as_it_was() {
        assertThat(calls.made()).isEmpty();
        assertThat(find.find(organization, number.holding().id())).isEqualTo(Result.ok(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": \"+14155550123\"}",
                "{\"sms_enabled\": null}",
                "{\"label\": \"Support\", \"id\": \"x\"}",
                "{\"colour\": \"blue\", \"inbound_url\": 7}",
                "{\"\": \"\"}"
            })
    void an_update_of_any_other_field_is_400_whatever_is_wrong_beside_it(String body) {
        var answer = update(body);

        assertThat(answer.status()).isEqualTo(400);
        Golden.assertSame(answer, "invalid-input.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "{`inbound_url`:`http://example.com`} inbound_url",
                "{`status_url`:`https://`} status_url",
                "{`status_url`:1} status_url",
                "{`label`:{}} label",
                "{`label`:``,`campaign_id`:``} campaign_id",
                "{`campaign_id`:`1-1-1-1-1`} campaign_id",
                "{`inbound_url`:[],`status_url`:false,`label`:7,`campaign_id`:9} inbound_url,status_url,label,campaign_id"
            })
    void an_update_names_every_wrong_field(String body, String wrong) {
        assertWrong(update(body.replace('`', '"')), wrong.split(","));
    }

    @Test
    void a_label_of_an_update_has_at_most_100_characters() {
        assertWrong(update("{\"label\": \"%s\"}".formatted("a".repeat(101))), "label");
    }

    @Test
    void an_attachment_names_every_wrong_id() {
        assertWrong(caller.post("/v1/phone-numbers/x/campaign", "{\"campaign_id\": \"y\"}"), "id", "campaign_id");
        assertWrong(caller.post("/v1/phone-numbers/x/campaign", "{}"), "id", "campaign_id");
        assertWrong(caller.post(path() + "/campaign", "{\"campaign_id\": null}"), "campaign_id");
        assertWrong(caller.post(path() + "/campaign", "{\"campaign_id\": \"\"}"), "campaign_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=false", "=", "", "=TRUE", "=1", "=true%20", "=true&return_to_carrier=true", "=true,true"})
    void a_release_goes_back_to_the_carrier_or_says_nothing_of_it(String value) {
        String query = "?return_to_carrier" + value;

        assertWrong(caller.delete(path() + query), "return_to_carrier");
        assertWrong(bulk(query, ids(1)), "return_to_carrier");
        assertWrong(bulk(query, "{\"ids\": []}"), "ids", "return_to_carrier");
    }

    @Test
    void a_malformed_id_goes_before_a_wrong_query() {
        Golden.assertSame(caller.delete("/v1/phone-numbers/x?return_to_carrier=no"), "malformed-id.json");
    }

    @Test
    void a_bulk_release_is_of_1_to_100_ids_folded_or_not() {
        String twice = "{\"ids\": [\"%s\", \"%<s\"]}".formatted(UUID.randomUUID());
        assertWrong(bulk("", "{}"), "ids");
        assertWrong(bulk("", "{\"ids\": []}"), "ids");
        assertWrong(bulk("", "{\"ids\": \"%s\"}".formatted(UUID.randomUUID())), "ids");
        assertWrong(bulk("", "{\"ids\": [\"x\"]}"), "ids");
        assertWrong(bulk("", "{\"ids\": [null]}"), "ids");
        assertWrong(bulk("", ids(101)), "ids");
        assertWrong(bulk("", twice.replace("]", (", \"" + UUID.randomUUID() + "\"").repeat(99) + "]")), "ids");
    }

    @Test
    void a_bulk_release_to_the_carrier_is_403_for_everyone() {
        for (String body : List.of(ids(1), "{", "")) {
            var answer = bulk("?return_to_carrier=true", body);
            assertThat(answer.status()).isEqualTo(403);
            Golden.assertSame(answer, "forbidden.json");
        }
    }

    private Answer update(String body) {
        return caller.patch(path(), body);
    }

    private Answer bulk(String query, String body) {
        return caller.post("/v1/phone-numbers/bulk/release" + query, body);
    }

    private String path() {
        return "/v1/phone-numbers/" + number.holding().id().value();
    }

    private static String ids(int count) {
        return Stream.generate(UUID::randomUUID)
                .limit(count)
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(",", "{\"ids\": [", "]}"));
    }

    private static void assertWrong(Answer answer, String... fields) {
        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_FAILED");
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys(fields);
    }
}
