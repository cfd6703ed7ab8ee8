package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPhoneNumbersTest extends OnGateway {

    @Inject
    TestData given;

    private final List<String> held = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api holder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String campaign;

    /** 250 local numbers, a toll-free one amid them, the last with a label and a campaign. */
    @BeforeAll
    void an_organization_that_holds_251_numbers() {
        organization = given.organization(1_000_000);
        holder = api().withKey(given.fullKey(organization));
        campaign = given.campaign(organization, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED)
                .value()
                .toString();
        order(given.stock(95), "");
        order(given.stock(95), "");
        order(given.stock(1, NumberType.TOLL_FREE), "");
        order(given.stock(59), "");
        order(given.stock(1), ", \"label\": \"Førstelinje, 24/7\", \"campaign_id\": \"%s\"".formatted(campaign));
    }

    @ParameterizedTest
    @CsvSource({"1,251", "20,13", "100,3", "50,6"})
    void all_numbers_are_on_some_page_newest_first_and_none_twice(int limit, int pages) {
        var numbers = new ArrayList<String>();
        String cursor = "";
        int count = 0;
        do {
            var page = holder.get("/v1/phone-numbers?limit=" + limit
                    + (cursor == null || cursor.isEmpty() ? "" : "&cursor=" + cursor));
            numbers.addAll(numbers(page));
            cursor = next(page);
            count++;
            if (limit == 1 && count == 5) {
                assertThat(numbers).isEqualTo(held.reversed().subList(0, 5));
                return;
            }
        } while (cursor != null);

        assertThat(numbers).isEqualTo(held.reversed());
        assertThat(count).isEqualTo(pages);
    }

    @Test
    void the_total_is_all_the_organization_holds_whatever_the_filter() {
        assertThatJson(holder.get("/v1/phone-numbers?number_type=toll_free&limit=7")
                        .body())
                .node("meta")
                .isEqualTo("{\"total\":251,\"limit\":7,\"offset\":0,\"next_cursor\":null}");
    }

    @Test
    void with_a_type_alone_pages_are_full() {
        var page = holder.get("/v1/phone-numbers?number_type=local&limit=100");

        assertThat(numbers(page)).hasSize(100);
        assertThat(numbers(holder.get("/v1/phone-numbers?number_type=toll_free")))
                .hasSize(1);
        assertThat(numbers(holder.get("/v1/phone-numbers?number_type=short_code")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f%C3%98RSTE", "24/7", "linje%2C%2024", "linje,+24"})
    void a_label_is_found_by_a_part_of_it_without_regard_to_case(String search) {
        assertThat(numbers(holder.get("/v1/phone-numbers?search=" + search))).containsExactly(held.getLast());
    }

    @Test
    void a_number_is_found_by_a_part_of_it() {
        String number = held.getFirst();

        assertThat(numbers(holder.get("/v1/phone-numbers?search=" + number.substring(2))))
                .containsExactly(number);
        assertThat(numbers(holder.get("/v1/phone-numbers?search=%2B" + number.substring(1))))
                .containsExactly(number);
    }

    @Test
    void a_number_is_found_by_its_beginning_though_nobody_has_encoded_the_plus() {
        assertThat(numbers(holder.get("/v1/phone-numbers?limit=100&search=" + held.getFirst())))
                .containsExactly(held.getFirst());
    }

    /** A number has no blank, and no label here has a plus. */
    @ParameterizedTest
    @CsvSource({"+,1", "%2B,100", "Førstelinje%2C+2,1", "+24/7,0", "%2024/7,1", "++1,0", "1+,0", "%20%2B1,0", "+%31,0"})
    void any_other_plus_is_a_blank_unless_it_is_encoded(String search, int found) {
        String encoded = search.replace("ø", "%C3%B8");

        assertThat(numbers(holder.get("/v1/phone-numbers?limit=100&search=" + encoded)))
                .hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=50", "offset=0", "offset=x", "limit=50&offset=50", "offset=1&offset=2"})
    void an_offset_is_422_and_says_how_to_page(String query) {
        var answer = holder.get("/v1/phone-numbers?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys("offset");
        assertThatJson(holder.get("/v1/phone-numbers?offset=50").body())
                .node("error.details.offset")
                .isEqualTo("page with cursor");
    }

    @Test
    void a_campaign_finds_the_numbers_that_have_it() {
        assertThat(numbers(holder.get("/v1/phone-numbers?campaign_id=" + campaign)))
                .containsExactly(held.getLast());
        assertThat(numbers(holder.get("/v1/phone-numbers?campaign_id=c0000000-0000-4000-8000-000000000001")))
                .isEmpty();
    }

    @Test
    void another_organizations_cursor_is_422_and_its_numbers_are_not_seen() {
        var stranger = api().withKey(given.fullKey(given.organization(0)));
        String cursor = next(holder.get("/v1/phone-numbers"));

        assertThat(numbers(stranger.get("/v1/phone-numbers"))).isEmpty();
        assertThat(stranger.get("/v1/phone-numbers?cursor=" + cursor).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s=", "%s,x", "x%s"})
    void a_cursor_that_was_changed_is_422(String form) {
        String cursor = next(holder.get("/v1/phone-numbers"));

        assertThat(holder.get("/v1/phone-numbers?cursor=" + form.formatted(cursor))
                        .status())
                .isEqualTo(422);
        assertThat(holder.get("/v1/phone-numbers?cursor=" + cursor).status()).isEqualTo(200);
    }

    @Test
    void no_other_last_character_makes_the_same_cursor() {
        String cursor = Objects.requireNonNull(next(holder.get("/v1/phone-numbers")));
        char last = cursor.charAt(cursor.length() - 1);
        String other = cursor.substring(0, cursor.length() - 1) + (char) (last + 1);

        assertThat(holder.get("/v1/phone-numbers?cursor=" + other).status()).isEqualTo(422);
    }

    @Test
    void a_page_is_two_calls_once_the_key_is_known() {
        calls.forget();

        assertThat(holder.get("/v1/phone-numbers?limit=100").status()).isEqualTo(200);

        assertThat(calls.made()).containsExactlyInAnyOrder("GetItem", "Query");
    }

    private void order(List<Dialable> numbers, String more) {
        String texts =
                numbers.stream().map(Dialable::text).map("\"%s\""::formatted).collect(Collectors.joining(","));
        var answer = holder.post("/v1/phone-numbers/orders", "{\"numbers\": [%s]%s}".formatted(texts, more));
        assertThat(answer.status()).isEqualTo(200);
        numbers.forEach(number -> held.add(number.text()));
    }

    private static List<String> numbers(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return JsonPath.read(page.body(), "$.data[*].number");
    }

    private static @Nullable String next(Answer page) {
        return JsonPath.read(page.body(), "$.meta.next_cursor");
    }
}
