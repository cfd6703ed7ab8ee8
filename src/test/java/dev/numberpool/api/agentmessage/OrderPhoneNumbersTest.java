package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderPhoneNumbersTest extends OnGateway {

    private static final String PATH = "/v1/phone-numbers/orders";

    @Inject
    TestData given;

    @Inject
    Organizations organizations;

    private OrganizationId organization = new OrganizationId("set-before-each-test");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api buyer;

    @BeforeEach
    void a_buyer_with_credit() {
        organization = given.organization(100_000);
        buyer = api().withKey(given.fullKey(organization));
    }

    @Test
    void the_answer_is_in_the_order_of_the_request() {
        var stock = given.stock(5).reversed();

        var answer = buyer.post(PATH, order(stock));

        assertThat(numbers(answer)).isEqualTo(texts(stock));
    }

    @Test
    void each_type_has_its_price() {
        var mixed = List.of(
                given.stock(1).getFirst(),
                given.stock(1, NumberType.TOLL_FREE).getFirst(),
                given.stock(1, NumberType.SHORT_CODE).getFirst());

        assertThat(buyer.post(PATH, order(mixed)).status()).isEqualTo(200);

        assertCredit(100_000 - 94 - 200 - 50_000);
    }

    @Test
    void of_unknown_and_taken_numbers_every_one_is_named_and_none_is_taken() {
        var stock = given.stock(3);
        assertThat(api().withKey(given.fullKey(given.organization(1_000)))
                        .post(PATH, order(stock.subList(0, 1)))
                        .status())
                .isEqualTo(200);
        var wanted =
                List.of(Dialable.of("+19995550000"), stock.get(2), stock.get(0), Dialable.of("99999"), stock.get(1));

        var answer = buyer.post(PATH, order(wanted));

        assertThat(answer.status()).isEqualTo(409);
        assertThatJson(answer.body())
                .node("data")
                .isEqualTo("{\"available_count\":2,\"unavailable\":[\"+19995550000\",\"%s\",\"99999\"]}"
                        .formatted(stock.get(0).text()));
        assertThatJson(answer.body())
                .node("error.message")
                .isEqualTo("insufficient inventory: requested 5, available 2");
        assertCredit(100_000);
        assertThat(buyer.post(PATH, order(stock.subList(1, 3))).status()).isEqualTo(200);
    }

    @Test
    void ninety_five_numbers_are_one_order() {
        var stock = given.stock(95);

        var answer = buyer.post(PATH, order(stock));

        assertThat(numbers(answer)).isEqualTo(texts(stock));
        assertCredit(100_000 - 95 * 94);
    }

    @ParameterizedTest
    @EnumSource(
            value = IdentityStatus.class,
            names = {"VERIFIED", "VETTED_VERIFIED"})
    void a_campaign_with_a_verified_brand_is_set_on_the_numbers(IdentityStatus identity) {
        var campaign = given.campaign(organization, CampaignStatus.ACTIVE, identity);

        var answer = buyer.post(PATH, order(given.stock(1), campaign));

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body())
                .node("data[0].campaign_id")
                .isEqualTo(campaign.value().toString());
    }

    @Test
    void another_organizations_campaign_is_404_and_nothing_is_ordered() {
        var foreign = given.campaign(given.organization(0), CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);

        var answer = buyer.post(PATH, order(given.stock(1), foreign));

        assertThat(answer.status()).isEqualTo(404);
        Golden.assertSame(answer, "not-found.json");
        assertCredit(100_000);
    }

    @Test
    void campaign_goes_before_brand_brand_before_inventory_and_inventory_before_credit() {
        var poor = given.organization(0);
        var api = api().withKey(given.fullKey(poor));
        var gone = List.of(Dialable.of("+19995550000"));
        var pending = given.campaign(poor, CampaignStatus.PENDING, IdentityStatus.UNVERIFIED);
        var unverified = given.campaign(poor, CampaignStatus.ACTIVE, IdentityStatus.SELF_DECLARED);
        var good = given.campaign(poor, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);

        assertThat(code(api.post(PATH, order(gone, pending)))).isEqualTo("CAMPAIGN_NOT_ACTIVE");
        assertThat(code(api.post(PATH, order(gone, unverified)))).isEqualTo("BRAND_NOT_VERIFIED");
        assertThat(code(api.post(PATH, order(given.stock(1), unverified)))).isEqualTo("BRAND_NOT_VERIFIED");
        assertThat(code(api.post(PATH, order(gone, good)))).isEqualTo("INSUFFICIENT_INVENTORY");
        assertThat(code(api.post(PATH, order(given.stock(1), good)))).isEqualTo("INSUFFICIENT_CREDIT");
    }

    @Test
    void inventory_goes_before_the_limit_and_the_limit_before_credit() {
        var poor = given.organization(0);
        assertThat(organizations.limit(poor, Map.of(Limit.NUMBERS_HELD, OptionalInt.of(1))))
                .isPresent();
        var api = api().withKey(given.fullKey(poor));
        var stock = given.stock(2);

        var answer = api.post(PATH, order(stock));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("LIMIT_EXCEEDED");
        assertThatJson(answer.body()).node("error.message").isEqualTo("limit exceeded: at most 1 numbers held");
        assertThat(code(api.post(PATH, order(List.of(stock.getFirst(), Dialable.of("+19995550000"))))))
                .isEqualTo("INSUFFICIENT_INVENTORY");
        assertThat(code(api.post(PATH, order(List.of(stock.getFirst()))))).isEqualTo("INSUFFICIENT_CREDIT");
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_and_charge_once() {
        var again = buyer.with("Idempotency-Key", "again");
        var stock = given.stock(2);

        var first = again.post(PATH, order(stock));
        var second = again.post(PATH, order(stock).replace(",", " ,\n"));

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertCredit(100_000 - 2 * 94);
    }

    @Test
    void a_refused_order_stores_nothing_under_its_key() {
        var again = buyer.with("Idempotency-Key", "refused");
        assertThat(again.post(PATH, order(List.of(Dialable.of("+19995550000")))).status())
                .isEqualTo(409);

        assertThat(again.post(PATH, order(given.stock(1))).status()).isEqualTo(200);
    }

    @Test
    void an_order_is_three_calls_and_two_once_the_key_is_known() {
        var campaign = given.campaign(organization, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
        calls.forget();

        assertThat(buyer.post(PATH, order(given.stock(3), campaign)).status()).isEqualTo(200);
        var cold = calls.made();
        var stock = given.stock(3);
        calls.forget();
        assertThat(buyer.with("Idempotency-Key", "k")
                        .post(PATH, order(stock, campaign))
                        .status())
                .isEqualTo(200);

        assertThat(cold).endsWith("GetItem", "BatchGetItem", "TransactWriteItems");
        assertThat(calls.made()).containsExactly("BatchGetItem", "TransactWriteItems");
    }

    private void assertCredit(long cents) {
        assertThat(organizations.find(organization).orElseThrow().credit()).isEqualTo(new Money(cents));
    }

    private static String code(Answer answer) {
        return JsonPath.read(answer.body(), "$.error.code");
    }

    private static List<String> numbers(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.data[*].number");
    }

    private static List<String> texts(List<Dialable> numbers) {
        return numbers.stream().map(Dialable::text).toList();
    }

    private static String order(List<Dialable> numbers) {
        return "{\"numbers\": [%s]}".formatted(quoted(numbers));
    }

    private static String order(List<Dialable> numbers, CampaignId campaign) {
        return "{\"numbers\": [%s], \"campaign_id\": \"%s\"}".formatted(quoted(numbers), campaign.value());
    }

    private static String quoted(List<Dialable> numbers) {
        return numbers.stream().map(Dialable::text).map("\"%s\""::formatted).collect(Collectors.joining(","));
    }
}
