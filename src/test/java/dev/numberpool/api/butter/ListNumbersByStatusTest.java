package dev.numberpool.api.butter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 12 numbers: four times two free ones and, newer, one on an agent. Others were released, or are a stranger's. */
class ListNumbersByStatusTest extends Customers {

    private static final int GROUPS = 4;

    @Inject
    ReleaseNumbers releases;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api stranger;

    /** The ids of all, newest first. */
    private final List<String> all = new ArrayList<>();

    private final List<String> free = new ArrayList<>();
    private final List<String> assigned = new ArrayList<>();

    @BeforeAll
    void twelve_numbers() {
        var organization = given.organization(10_000);
        var agent = given.agent(organization);
        customer = customer(organization);
        var other = given.organization(10_000);
        stranger = customer(other);
        for (int i = 0; i < GROUPS; i++) {
            given.held(organization, 2).forEach(number -> free.addFirst(id(number)));
            assigned.addFirst(id(onAgent(organization, agent)));
            all.addAll(0, List.of(assigned.getFirst(), free.get(0), free.get(1)));
            release(given.held(organization, 1).getFirst());
            release(onAgent(organization, agent));
            var _ = given.held(other, 1);
            var _ = onAgent(other, given.agent(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=free", "status=assigned"})
    void every_number_of_the_status_is_on_the_only_page_newest_first(String status) {
        var answer = customer.get(NUMBERS + "?" + status);

        var expected = newestFirst(status);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEqualTo(expected);
        assertPage(answer, expected.size(), expected.size(), false);
    }

    /** Also where the last page is full. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11, 12, 13})
    void page_by_page_every_number_is_listed_once(int limit) {
        for (String status : List.of("", "status=free", "status=assigned")) {
            assertThat(listed(status, limit)).isEqualTo(newestFirst(status));
        }
    }

    @Test
    void a_cursor_of_one_list_stands_at_the_same_number_in_another() {
        var cursor = next(customer.get(NUMBERS + "?limit=6"));

        var answer = customer.get(NUMBERS + "?status=free&cursor=" + cursor);

        assertThat(ids(answer)).isEqualTo(free.subList(4, 8));
        assertPage(answer, 4, 8, false);
    }

    @Test
    void a_number_says_whether_it_is_on_an_agent() {
        var answer = customer.get(NUMBERS);

        for (String status : List.of("free", "assigned")) {
            assertThat(JsonPath.<List<String>>read(
                            answer.body(), "$.data[?(@.status == '%s')].phone_number_id".formatted(status)))
                    .isEqualTo(newestFirst("status=" + status));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=FREE",
                "status=released",
                "status=free,assigned",
                "status=free&status=free",
                "status=free&status=assigned",
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=x",
                "limit=1.5",
                "limit=99999999999",
                "limit=1&limit=2",
                "cursor=x",
                "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_wrong_parameter_is_422_and_named(String query) {
        var answer = customer.get(NUMBERS + "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).isObject().containsOnlyKeys("detail");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
                .matches(query.split("=", 2)[0] + " (must be .+|is given twice)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=", "limit=", "cursor=", "status=&limit=&cursor=", "status&limit&cursor"})
    void an_empty_parameter_is_as_if_absent(String query) {
        var answer = customer.get(NUMBERS + "?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).isEqualTo(customer.get(NUMBERS).body());
    }

    @Test
    void all_wrong_parameters_are_named_at_once() {
        var answer = customer.get(NUMBERS + "?status=x&limit=x&cursor=x");

        assertThat(answer.status()).isEqualTo(422);
        assertSame(answer, "invalid-query.json");
    }

    @Test
    void a_cursor_that_was_given_to_a_stranger_or_changed_or_sent_twice_is_422() {
        String own = Objects.requireNonNull(next(customer.get(NUMBERS + "?limit=1")));
        String strangers = Objects.requireNonNull(next(stranger.get(NUMBERS + "?limit=1")));

        for (String cursor : List.of(strangers, own + "A", own.substring(1), own + "&cursor=" + own)) {
            assertThat(customer.get(NUMBERS + "?cursor=" + cursor).status()).isEqualTo(422);
        }
    }

    @Test
    void a_hundred_are_on_a_page_unless_asked_otherwise() {
        var organization = given.organization(100_000);
        var _ = given.held(organization, 101);

        assertPage(customer(organization).get(NUMBERS), 100, 101, true);
        assertPage(customer(organization).get(NUMBERS + "?other=x&status=free"), 100, 101, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?status=free", "?status=assigned", "?limit=1"})
    void who_holds_nothing_has_an_empty_list(String query) {
        assertSame(customer(given.organization(0)).get(NUMBERS + query), "empty-list.json");
    }

    /** Each page is as long as it can be. */
    private List<String> listed(String status, int limit) {
        int total = newestFirst(status).size();
        var listed = new ArrayList<String>();
        String cursor = "";
        do {
            var answer = customer.get("%s?%s&limit=%d%s".formatted(NUMBERS, status, limit, cursor));
            int size = Math.min(limit, total - listed.size());
            listed.addAll(ids(answer));
            assertPage(answer, size, total, listed.size() < total);
            cursor = "&cursor=" + next(answer);
        } while (listed.size() < total);
        return listed;
    }

    private List<String> newestFirst(String query) {
        return switch (query) {
            case "status=free" -> free;
            case "status=assigned" -> assigned;
            default -> all;
        };
    }

    private Assigned onAgent(OrganizationId organization, AgentId agent) {
        return given.held(organization, 1, Routing.NONE.onAgent(agent)).getFirst();
    }

    private void release(Assigned number) {
        assertThat(releases.release(number, ReleaseTarget.QUARANTINE).released())
                .hasSize(1);
    }

    private static @Nullable String next(Answer page) {
        return JsonPath.read(page.body(), "$.pagination.next_cursor");
    }

    private static void assertPage(Answer answer, int size, int total, boolean more) {
        assertThat(ids(answer)).hasSize(size);
        assertThatJson(answer.body()).node("pagination.page_size").isEqualTo(size);
        assertThatJson(answer.body()).node("pagination.total_count").isEqualTo(total);
        assertThatJson(answer.body()).node("pagination.has_more").isEqualTo(more);
        assertThat(next(answer) != null).isEqualTo(more);
    }
}
