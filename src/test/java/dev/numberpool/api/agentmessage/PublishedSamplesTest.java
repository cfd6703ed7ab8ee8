package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Given;
import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Scope;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.number.PhoneNumbers;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every published answer, field by field against its file. */
class PublishedSamplesTest extends OnGateway {

    private static final String ORDER = """
            {"numbers": ["+14155550123"], "inbound_url": "https://example.com/inbound", "label": "Support"}""";

    @Inject
    Given given;

    @Inject
    PhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api buyer;

    @BeforeAll
    void one_number_is_bought_and_one_is_left() {
        var stock = List.of(Dialable.of("+14155550123"), Dialable.of("+14155550456"));
        assertThat(numbers.add(stock.stream().map(Numbers::local).toList())).hasSize(2);
        buyer = api().withKey(given.fullKey(given.organization(1_000)));
        Golden.assertSame(buyer.post("/v1/phone-numbers/orders", ORDER), "order.json");
    }

    @Test
    void list() {
        Golden.assertSame(buyer.get("/v1/phone-numbers"), "list.json");
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

    private Api.Answer order(String body) {
        return buyer.post("/v1/phone-numbers/orders", body);
    }

    private static String body(Dialable number) {
        return "{\"numbers\": [\"%s\"]}".formatted(number.text());
    }
}
