package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of 45 numbers that were ordered, one was released. */
class ListNumbersTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    private List<String> newestFirst = List.of();

    @BeforeAll
    void forty_four_numbers() {
        var organization = given.organization(100_000);
        customer = customer(organization);
        var held = new ArrayList<>(given.held(organization, 45).reversed());
        var released = held.remove(20);
        assertThat(customer.delete("/v1/numbers/" + id(released)).status()).isEqualTo(200);
        newestFirst = held.stream().map(ListNumbersTest::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 20, true",
        "?offset=20, 20, 40, true",
        "?offset=40, 40, 44, false",
        "?limit=44, 0, 44, false",
        "?limit=43, 0, 43, true",
        "?limit=100&offset=1, 1, 44, false",
        "?offset=44, 44, 44, false",
        "?offset=100000, 44, 44, false",
        "?limit=1&offset=43, 43, 44, false",
        "?other=x&limit=3, 0, 3, true"
    })
    void a_page_is_the_newest_behind_the_offset(String query, int from, int to, boolean more) {
        var answer = customer.get("/v1/numbers" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEqualTo(newestFirst.subList(from, to));
        assertThatJson(answer.body()).node("hasMore").isEqualTo(more);
        assertThatJson(answer.body()).node("total").isEqualTo(44);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 44})
    void page_by_page_every_number_is_listed_once(int limit) {
        var listed = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var answer = customer.get("/v1/numbers?limit=%d&offset=%d".formatted(limit, listed.size()));
            listed.addAll(ids(answer));
            more = JsonPath.read(answer.body(), "$.hasMore");
        }

        assertThat(listed).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=x, limit",
        "limit=1.5, limit",
        "limit=1&limit=2, limit",
        "offset=-1, offset",
        "offset=100001, offset",
        "offset=2147483648, offset",
        "offset=1e3, offset",
        "offset=%20, offset"
    })
    void a_wrong_parameter_is_422_and_named(String query, String field) {
        var answer = customer.get("/v1/numbers?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details[0].field").isEqualTo(field);
    }

    @Test
    void an_empty_parameter_is_as_if_absent() {
        assertThatJson(customer.get("/v1/numbers?limit=&offset=").body())
                .isEqualTo(customer.get("/v1/numbers").body());
    }

    @Test
    void who_holds_nothing_has_an_empty_list() {
        var answer = customer(given.organization(0)).get("/v1/numbers?offset=3");

        assertThatJson(answer.body()).isEqualTo("{\"data\": [], \"hasMore\": false, \"total\": 0}");
    }

    private static List<String> ids(Answer answer) {
        return JsonPath.read(answer.body(), "$.data[*].id");
    }

    private static String id(Assigned number) {
        return AgentPhoneIds.of(number.holding().id());
    }
}
