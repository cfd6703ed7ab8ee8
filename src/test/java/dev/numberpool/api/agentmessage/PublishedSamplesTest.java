package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Scope;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every published answer, field by field against its file. */
class PublishedSamplesTest extends OnGateway {

    private static final String ORDER = """
            {"numbers": ["+14155550123"], "inbound_url": "https://example.com/inbound", "label": "Support"}""";

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api buyer;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String bought;

    @BeforeAll
    void one_number_is_bought_and_one_is_left() {
        var stock = List.of(Dialable.of("+14155550123"), Dialable.of("+14155550456"));
        assertThat(numbers.add(stock.stream().map(Numbers::local).toList())).hasSize(2);
        buyer = api().withKey(given.fullKey(given.organization(1_000)));
        var order = buyer.post("/v1/phone-numbers/orders", ORDER);
        Golden.assertSame(order, "order.json");
        bought = JsonPath.read(order.body(), "$.data[0].id");
    }

    @Test
    void list() {
        Golden.assertSame(buyer.get("/v1/phone-numbers"), "list.json");
    }

    @Test
    void number() {
        Golden.assertSame(buyer.get("/v1/phone-numbers/" + bought), "number.json");
    }

    @Test
    void update() {
        Golden.assertSame(buyer.patch("/v1/phone-numbers/" + bought, "{\"label\": \"Support\"}"), "number.json");
    }

    @Test
    void detach() {
        Golden.assertSame(buyer.delete("/v1/phone-numbers/" + bought + "/campaign"), "number.json");
    }

    @Test
    void release() {
        var organization = given.organization(1_000);
        var held = given.held(organization, 1).getFirst();

        var answer = api().withKey(given.fullKey(organization)).delete("/v1/phone-numbers/" + id(held));

        Golden.assertSame(answer, "released.json");
    }

    @Test
    void bulk_release() {
        var organization = given.organization(1_000);
        var holder = api().withKey(given.fullKey(organization));
        var held = given.held(organization, 3);
        assertThat(holder.delete("/v1/phone-numbers/" + id(held.get(1))).status())
                .isEqualTo(200);
        var ids = Stream.of(id(held.get(0)), id(held.get(1)), UUID.randomUUID(), id(held.get(2)))
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", ", "{\"ids\": [", "]}"));

        var answer = holder.post("/v1/phone-numbers/bulk/release", ids);

        Golden.assertSame(answer, "bulk-released.json");
    }

    @Test
    void invalid_input() {
        var answer = buyer.patch("/v1/phone-numbers/" + bought, "{\"number\": \"+14155550456\"}");

        assertThat(answer.status()).isEqualTo(400);
        Golden.assertSame(answer, "invalid-input.json");
    }

    @Test
    void search() {
        Golden.assertSame(buyer.post("/v1/phone-numbers/search", "{\"area_code\":\"415\"}"), "search.json");
    }

    @Test
    void insufficient_inventory() {
        var answer = order("{\"numbers\": [\"+14155550456\", \"+14155550123\"]}");

        assertThat(answer.status()).isEqualTo(409);
        Golden.assertSame(answer, "insufficient-inventory.json");
    }

    @Test
    void unauthorized() {
        var answer = api().get("/v1/phone-numbers");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        Golden.assertSame(answer, "unauthorized.json");
    }

    @Test
    void forbidden() {
        var reader = api().withKey(given.key(given.organization(0), Scope.NUMBERS_READ));

        var answer = reader.post("/v1/phone-numbers/orders", ORDER);

        assertThat(answer.status()).isEqualTo(403);
        Golden.assertSame(answer, "forbidden.json");
    }

    @Test
    void not_found() {
        var answer = order("""
                {"numbers": ["+14155550456"], "campaign_id": "c0000000-0000-4000-8000-00000000000f"}""");

        assertThat(answer.status()).isEqualTo(404);
        Golden.assertSame(answer, "not-found.json");
    }

    @Test
    void insufficient_credit() {
        var poor = api().withKey(given.fullKey(given.organization(93)));

        var answer = poor.post("/v1/phone-numbers/orders", "{\"numbers\": [\"+14155550456\"]}");

        assertThat(answer.status()).isEqualTo(402);
        Golden.assertSame(answer, "insufficient-credit.json");
    }

    @Test
    void campaign_not_active() {
        assertConflict(CampaignStatus.PENDING, IdentityStatus.VERIFIED, "campaign-not-active.json");
    }

    @Test
    void brand_not_verified() {
        assertConflict(CampaignStatus.ACTIVE, IdentityStatus.UNVERIFIED, "brand-not-verified.json");
    }

    @Test
    void idempotency_key_reused() {
        var rich = api().withKey(given.fullKey(given.organization(1_000))).with("Idempotency-Key", "once");
        var stock = given.stock(2);
        assertThat(rich.post("/v1/phone-numbers/orders", body(stock.get(0))).status())
                .isEqualTo(200);

        var answer = rich.post("/v1/phone-numbers/orders", body(stock.get(1)));

        assertThat(answer.status()).isEqualTo(422);
        Golden.assertSame(answer, "idempotency-key-reused.json");
    }

    private void assertConflict(CampaignStatus status, IdentityStatus identity, String file) {
        var organization = given.organization(1_000);
        var campaign = given.campaign(organization, status, identity);

        var answer = api().withKey(given.fullKey(organization))
                .post("/v1/phone-numbers/orders", """
                {"numbers": ["+14155550456"], "campaign_id": "%s"}""".formatted(campaign.value()));

        assertThat(answer.status()).isEqualTo(409);
        Golden.assertSame(answer, file);
    }

    private static UUID id(Assigned number) {
        return number.holding().id().value();
    }

    private Api.Answer order(String body) {
        return buyer.post("/v1/phone-numbers/orders", body);
    }

    private static String body(Dialable number) {
        return "{\"numbers\": [\"%s\"]}".formatted(number.text());
    }
}
