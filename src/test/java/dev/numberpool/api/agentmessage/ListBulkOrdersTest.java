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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ListBulkOrdersTest extends OnGateway {

    private static final String BULK = "/v1/phone-numbers/bulk";

    @Inject
    TestData given;

    private final List<String> placed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api buyer;

    /** A complete one in two parts, one that waits, one that was canceled, a complete one, one that waits. */
    @BeforeAll
    void an_organization_that_has_placed_five_orders() {
        organization = given.organization(1_000_000);
        buyer = api().withKey(given.fullKey(organization));
        for (int quantity : List.of(100, 3, 4, 2, 5)) {
            String area = given.stock(quantity % 2 == 0 && quantity != 4 ? quantity : 1)
                    .getFirst()
                    .text()
                    .substring(2, 5);
            var order = buyer.post(BULK, "{\"quantity\": %d, \"area_code\": \"%s\"}".formatted(quantity, area));
            placed.addFirst(JsonPath.read(order.body(), "$.data.order_id"));
        }
        assertThat(buyer.delete(BULK + "/" + placed.get(2)).status()).isEqualTo(200);
    }

    @Test
    void all_orders_are_listed_the_newest_first_without_their_numbers() {
        var answer = buyer.get(BULK);

        assertThat(answer.status()).isEqualTo(200);
        Golden.assertSame(answer, "bulk-list.json");
        assertThat(ids(answer)).isEqualTo(placed);
    }

    @ParameterizedTest
    @CsvSource({"1,5", "2,3", "3,2", "5,1"})
    void all_orders_are_on_some_page_and_none_twice(int limit, int pages) {
        var listed = new ArrayList<String>();
        int count = 0;
        String cursor = "";
        do {
            var page = buyer.get(
                    BULK + "?limit=" + limit + (cursor == null || cursor.isEmpty() ? "" : "&cursor=" + cursor));
            listed.addAll(ids(page));
            cursor = next(page);
            count++;
        } while (cursor != null);

        assertThat(listed).isEqualTo(placed);
        assertThat(count).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({"pending,0 3", "complete,1 4", "failed,2"})
    void a_status_finds_the_orders_that_have_it(String status, String wanted) {
        assertThat(ids(buyer.get(BULK + "?status=" + status)))
                .isEqualTo(List.of(wanted.split(" ")).stream()
                        .map(Integer::valueOf)
                        .map(placed::get)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "status=partial,status",
        "status=waiting,status",
        "limit=0,limit",
        "limit=101,limit",
        "cursor=x,cursor",
        "offset=20,offset",
        "status=x&limit=x&cursor=x,status limit cursor"
    })
    void every_wrong_parameter_is_named(String query, String wrong) {
        var answer = buyer.get(BULK + "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys(wrong.split(" "));
    }

    @Test
    void nobody_sees_the_orders_of_another_organization() {
        var stranger = api().withKey(given.fullKey(given.organization(0)));
        String cursor = next(buyer.get(BULK + "?limit=1"));

        assertThat(ids(stranger.get(BULK))).isEmpty();
        assertThat(stranger.get(BULK + "?cursor=" + cursor).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {BULK, "/v1/phone-numbers"})
    void a_cursor_of_one_list_is_none_of_the_other(String list) {
        String other = list.equals(BULK) ? "/v1/phone-numbers" : BULK;
        String cursor = next(buyer.get(other + "?limit=1"));

        assertThat(buyer.get(list + "?cursor=" + cursor).status()).isEqualTo(422);
        assertThat(buyer.get(other + "?cursor=" + cursor).status()).isEqualTo(200);
    }

    @Test
    void a_page_is_one_call_once_the_key_is_known() {
        calls.forget();

        assertThat(buyer.get(BULK).status()).isEqualTo(200);

        assertThat(calls.made()).containsExactly("Query");
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return JsonPath.read(page.body(), "$.data[*].order_id");
    }

    private static @Nullable String next(Answer page) {
        return JsonPath.read(page.body(), "$.meta.next_cursor");
    }
}
