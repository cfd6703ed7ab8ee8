package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Label;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five routed numbers, one after the other or many at once given up. */
class ReleasePhoneNumberTest extends OnGateway {

    private static final HttpsUrl URL = new HttpsUrl("https://example.com/events");

    @Inject
    TestData given;

    @Inject
    Rows rows;

    @Inject
    PhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api holder;

    private List<Assigned> held = List.of();

    @BeforeEach
    void five_numbers() {
        organization = given.organization(1_000);
        holder = api().withKey(given.fullKey(organization));
        var routing = new Routing(URL, URL, new Label("Support"), given.campaign(organization));
        held = given.held(organization, 5, routing);
        assertThat(listed()).isEqualTo(ids(held.reversed()));
        calls.forget();
    }

    @Test
    void a_released_number_is_gone_at_once_and_a_second_release_is_404() {
        var answer = holder.delete(path(held.get(2)));

        Golden.assertSame(answer, "released.json");
        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertThat(listed()).isEqualTo(ids(List.of(held.get(4), held.get(3), held.get(1), held.get(0))));
        assertThat(holder.get(path(held.get(2))).status()).isEqualTo(404);
        assertThat(holder.delete(path(held.get(2))).status()).isEqualTo(404);
        assertThatJson(holder.get("/v1/phone-numbers").body())
                .node("meta.total")
                .isEqualTo(4);
    }

    @Test
    void nothing_of_its_routing_is_left_in_the_table() {
        var number = held.getFirst().listing().number();
        assertThat(rows.attributes(number)).contains("inbound_url", "status_url", "campaign_id", "label");

        assertThat(holder.delete(path(held.getFirst())).status()).isEqualTo(200);

        assertThat(rows.attributes(number))
                .contains("quarantined_until", "label")
                .doesNotContain("inbound_url", "status_url", "campaign_id", "stock");
    }

    @Test
    void a_released_number_is_not_in_stock() {
        String number = held.getFirst().listing().number().text();
        assertThat(holder.delete(path(held.getFirst())).status()).isEqualTo(200);

        assertThat(holder.post("/v1/phone-numbers/search", "{\"pattern\": \"%s\"}".formatted(number))
                        .body())
                .doesNotContain(number);
        assertThat(holder.post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"]}".formatted(number))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_number_goes_back_to_the_carrier_for_good() {
        var answer = holder.delete(path(held.getFirst()) + "?return_to_carrier=true");

        Golden.assertSame(answer, "released.json");
        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertRemembered(held.getFirst().listing().number());
        assertThatJson(holder.get("/v1/phone-numbers").body())
                .node("meta.total")
                .isEqualTo(4);
    }

    @Test
    void who_may_not_return_numbers_to_the_carrier_is_403_and_the_number_stays() {
        var writer = api().withKey(given.key(organization, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));
        String before = writer.get(path(held.getFirst())).body();

        for (String path : List.of(path(held.getFirst()), "/v1/phone-numbers/x")) {
            var answer = writer.delete(path + "?return_to_carrier=true");
            assertThat(answer.status()).isEqualTo(403);
            Golden.assertSame(answer, "forbidden.json");
        }

        assertThat(writer.get(path(held.getFirst())).body()).isEqualTo(before);
        assertThat(writer.delete(path(held.getFirst())).status()).isEqualTo(200);
    }

    @Test
    void who_may_only_return_numbers_may_not_release_any() {
        var owner = api().withKey(given.key(organization, Scope.PLATFORM_INVENTORY_WRITE));

        assertThat(owner.delete(path(held.getFirst()) + "?return_to_carrier=true")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void many_are_released_in_two_calls_each_once_in_the_order_of_the_request() {
        var all = ids(held);
        var twice = Stream.concat(all.stream().map(id -> id.toUpperCase(Locale.ROOT)), all.stream())
                .toList();

        var answer = bulk(twice);

        assertThatJson(answer.body())
                .node("data")
                .isEqualTo("{\"released\": %s, \"unknown\": [], \"already_released\": []}".formatted(json(all)));
        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertThat(listed()).isEmpty();
        assertThatJson(holder.get("/v1/phone-numbers").body())
                .node("meta.total")
                .isEqualTo(0);
    }

    @Test
    void a_strangers_numbers_are_unknown_and_stay_theirs() {
        var stranger = given.organization(1_000);
        var theirs = given.held(stranger, 2);

        var answer = bulk(ids(Stream.concat(theirs.stream(), held.stream()).toList()));

        assertThatJson(answer.body()).node("data.unknown").isEqualTo(json(ids(theirs)));
        assertThatJson(answer.body()).node("data.released").isEqualTo(json(ids(held)));
        assertThatJson(api().withKey(given.fullKey(stranger))
                        .get("/v1/phone-numbers")
                        .body())
                .node("meta.total")
                .isEqualTo(2);
    }

    @Test
    void a_second_bulk_release_says_that_they_were_released_before() {
        assertThat(bulk(ids(held)).status()).isEqualTo(200);

        assertThatJson(bulk(ids(held)).body()).node("data.already_released").isEqualTo(json(ids(held)));
    }

    @Test
    void an_own_number_that_is_released_with_others_leaves_the_inventory() {
        Dialable own = Numbers.number(720, 1);
        var holding =
                new Holding(new HoldingId(UUID.randomUUID()), organization, Instant.EPOCH, Instant.EPOCH, Routing.NONE);
        var imported = new Assigned(Numbers.own(own), holding);
        assertThat(numbers.bring(imported)).isEmpty();
        var both = List.of(held.getFirst(), imported);

        var answer = bulk(ids(both));

        assertThatJson(answer.body()).node("data.released").isEqualTo(json(ids(both)));
        assertRemembered(own);
    }

    /** That it was held, and by whom, but not to be sold, nor how it was routed. */
    private void assertRemembered(Dialable number) {
        assertThat(rows.attributes(number))
                .contains("held_since", "holder", "expires_at")
                .doesNotContain("stock", "quarantine", "inbound_url", "campaign_id", "attachment", "attached_to");
    }

    private Answer bulk(List<String> ids) {
        return holder.post("/v1/phone-numbers/bulk/release", "{\"ids\": %s}".formatted(json(ids)));
    }

    private List<String> listed() {
        return JsonPath.read(holder.get("/v1/phone-numbers").body(), "$.data[*].id");
    }

    private static String json(List<String> texts) {
        return texts.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> ids(List<Assigned> numbers) {
        return numbers.stream()
                .map(number -> number.holding().id().value().toString())
                .toList();
    }

    private static String path(Assigned number) {
        return "/v1/phone-numbers/" + number.holding().id().value();
    }
}
