package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is told field by field, and nothing is asked of the table for it. */
class BadInputTest extends OnGateway {

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api buyer;

    @BeforeAll
    void a_buyer_whose_key_is_known() {
        buyer = api().withKey(given.fullKey(given.organization(1_000)));
        assertThat(buyer.post("/v1/phone-numbers/search", "").status()).isEqualTo(200);
    }

    static Stream<Arguments> orders() {
        String one = "\"numbers\": [\"+14155550100\"]";
        return Stream.of(
                arguments("{}", List.of("numbers")),
                arguments("{\"numbers\": null}", List.of("numbers")),
                arguments("{\"numbers\": []}", List.of("numbers")),
                arguments("{\"numbers\": \"+14155550100\"}", List.of("numbers")),
                arguments("{\"numbers\": {\"0\": \"+14155550100\"}}", List.of("numbers")),
                arguments("{\"numbers\": [14155550100]}", List.of("numbers")),
                arguments("{\"numbers\": [null]}", List.of("numbers")),
                arguments("{\"numbers\": [\"+1 415 555 0100\"]}", List.of("numbers")),
                arguments("{\"numbers\": [\"4155550100\"]}", List.of("numbers")),
                arguments("{\"numbers\": [\"+14155550100\", \"+14155550100\"]}", List.of("numbers")),
                arguments("{\"numbers\": [%s]}".formatted(texts(96)), List.of("numbers")),
                arguments("{%s, \"inbound_url\": \"http://example.com\"}".formatted(one), List.of("inbound_url")),
                arguments("{%s, \"status_url\": 1}".formatted(one), List.of("status_url")),
                arguments(
                        "{%s, \"status_url\": \"https://example.com/%s\"}".formatted(one, "a".repeat(2_029)),
                        List.of("status_url")),
                arguments("{%s, \"label\": \"%s\"}".formatted(one, "a".repeat(101)), List.of("label")),
                arguments("{%s, \"label\": \"\\ud800\"}".formatted(one), List.of("label")),
                arguments("{%s, \"campaign_id\": \"1-1-1-1-1\"}".formatted(one), List.of("campaign_id")),
                arguments("{\"number\": [\"+14155550100\"]}", List.of("numbers", "number")),
                arguments(
                        "{\"numbers\": 1, \"inbound_url\": 2, \"status_url\": [], \"label\": {}, \"campaign_id\": true}",
                        List.of("numbers", "inbound_url", "status_url", "label", "campaign_id")),
                arguments("[]", List.of("body")),
                arguments("null", List.of("body")),
                arguments("\"+14155550100\"", List.of("body")));
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                arguments("{\"area_code\": 415}", List.of("area_code")),
                arguments("{\"area_code\": \"41\"}", List.of("area_code")),
                arguments("{\"area_code\": \"4155\"}", List.of("area_code")),
                arguments("{\"area_code\": \"+41\"}", List.of("area_code")),
                arguments("{\"number_type\": \"mobile\"}", List.of("number_type")),
                arguments("{\"pattern\": \"55-5\"}", List.of("pattern")),
                arguments("{\"pattern\": \"5+5\"}", List.of("pattern")),
                arguments("{\"pattern\": \"1234567890123456\"}", List.of("pattern")),
                arguments("{\"quantity\": 0}", List.of("quantity")),
                arguments("{\"quantity\": 101}", List.of("quantity")),
                arguments("{\"quantity\": 1.5}", List.of("quantity")),
                arguments("{\"quantity\": \"10\"}", List.of("quantity")),
                arguments("{\"quantity\": 1e400}", List.of("quantity")),
                arguments("{\"quantity\": 99999999999999999999}", List.of("quantity")),
                arguments(
                        "{\"area_code\": 1, \"number_type\": 2, \"pattern\": 3, \"quantity\": \"4\"}",
                        List.of("area_code", "number_type", "pattern", "quantity")));
    }

    /** Of what a search has beside the published fields. */
    static Stream<Arguments> narrowedSearches() {
        return Stream.of(
                arguments("{\"pattern\": \"55?5\"}", List.of("pattern")),
                arguments("{\"pattern\": \"FLÖWERS\"}", List.of("pattern")),
                arguments("{\"pattern\": \"555\", \"match\": \"Contains\"}", List.of("match")),
                arguments("{\"pattern\": \"+1415\", \"match\": \"starts_with\"}", List.of("pattern")),
                arguments("{\"pattern\": \"+1415\", \"match\": \"ends_with\"}", List.of("pattern")),
                arguments("{\"pattern\": \"-\", \"match\": \"-\"}", List.of("pattern", "match")),
                arguments("{\"area_code\": []}", List.of("area_code")),
                arguments("{\"area_code\": [\"41\"]}", List.of("area_code")),
                arguments("{\"area_code\": \"415,628\"}", List.of("area_code")),
                arguments("{\"area_code\": [[\"415\"]]}", List.of("area_code")),
                arguments("{\"area_code\": [%s]}".formatted(areas(21)), List.of("area_code")),
                arguments("{\"country\": \"ZZ\"}", List.of("country")),
                arguments("{\"country\": \"us\"}", List.of("country")),
                arguments("{\"country\": \"USA\"}", List.of("country")),
                arguments("{\"region\": \"US-XX\"}", List.of("region")),
                arguments("{\"region\": \"us-ca\"}", List.of("region")),
                arguments("{\"region\": \"CA\"}", List.of("region")),
                arguments("{\"region\": \"GB-ENG\"}", List.of("region")),
                arguments("{\"region\": [\"US-CA\"]}", List.of("region")),
                arguments("{\"sms\": 1}", List.of("sms")),
                arguments("{\"mms\": \"true\"}", List.of("mms")),
                arguments("{\"voice\": []}", List.of("voice")));
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("limit=0", List.of("limit")),
                arguments("limit=101", List.of("limit")),
                arguments("limit=ten", List.of("limit")),
                arguments("limit=%2B5", List.of("limit")),
                arguments("limit=%D9%A5", List.of("limit")),
                arguments("limit=5,6", List.of("limit")),
                arguments("limit=5&limit=6", List.of("limit")),
                arguments("number_type=LOCAL", List.of("number_type")),
                arguments("campaign_id=x", List.of("campaign_id")),
                arguments("cursor=x", List.of("cursor")),
                arguments("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAA", List.of("cursor")),
                arguments(
                        "limit=-1&number_type=x&campaign_id=-&cursor=%20",
                        List.of("limit", "number_type", "campaign_id", "cursor")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_order_names_every_wrong_field(String body, List<String> wrong) {
        assertWrong("/v1/phone-numbers/orders", body, wrong);
    }

    @ParameterizedTest
    @MethodSource({"searches", "narrowedSearches"})
    void a_search_names_every_wrong_field(String body, List<String> wrong) {
        assertWrong("/v1/phone-numbers/search", body, wrong);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_list_names_every_wrong_parameter(String query, List<String> wrong) {
        calls.forget();

        var answer = buyer.get("/v1/phone-numbers?" + query);

        assertDetails(answer, wrong);
    }

    @Test
    void an_idempotency_key_has_at_most_255_characters() {
        var answer = buyer.with("Idempotency-Key", "k".repeat(256))
                .post("/v1/phone-numbers/orders", "{\"numbers\": [\"+14155550100\"]}");

        assertDetails(answer, List.of("Idempotency-Key"));
    }

    private void assertWrong(String path, String body, List<String> wrong) {
        calls.forget();

        assertDetails(buyer.post(path, body), wrong);
    }

    private void assertDetails(Api.Answer answer, List<String> wrong) {
        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_FAILED");
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys(wrong.toArray(String[]::new));
        assertThat(calls.made()).isEmpty();
    }

    private static String areas(int count) {
        return IntStream.range(200, 200 + count).mapToObj("\"%d\""::formatted).collect(Collectors.joining(","));
    }

    private static String texts(int count) {
        return Numbers.numbers(415, count).stream()
                .map(Dialable::text)
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(","));
    }
}
