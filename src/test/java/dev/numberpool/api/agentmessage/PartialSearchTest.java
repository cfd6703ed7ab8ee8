package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.SmallSearchBound;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A search that may not read the whole map says so, and shows what it has found. */
@Property(name = SmallSearchBound.PROPERTY, value = "true")
class PartialSearchTest extends OnGateway {

    private static final String PARTIAL = "X-Search-Partial";

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api buyer;

    /** More than eight, which may be read at the same time. */
    @BeforeAll
    void twenty_area_codes_in_stock() {
        for (int area = 201; area <= 220; area++) {
            assertThat(numbers.add(Numbers.numbers(area, 2).stream()
                            .map(Numbers::local)
                            .toList()))
                    .hasSize(2);
        }
        buyer = api().withKey(given.fullKey(given.organization(10_000)));
    }

    @Test
    void what_could_not_be_read_whole_is_partial() {
        var answer = search("{\"area_code\": [%s], \"quantity\": 100}".formatted(areas(201, 220)));

        assertThat(answer.header(PARTIAL)).isEqualTo("true");
        assertThat(found(answer)).hasSizeBetween(2, 36).doesNotHaveDuplicates();
    }

    @Test
    void what_was_read_whole_or_is_enough_is_not() {
        var whole = search("{\"area_code\": \"201\", \"quantity\": 100}");
        var enough = search("{\"area_code\": [%s], \"quantity\": 1}".formatted(areas(201, 220)));

        assertThat(whole.header(PARTIAL)).isEmpty();
        assertThat(found(whole)).hasSize(2);
        assertThat(enough.header(PARTIAL)).isEmpty();
        assertThat(found(enough)).hasSize(1);
    }

    @Test
    void a_count_that_could_not_read_all_is_partial_too() {
        var whole = buyer.get("/v1/phone-numbers/coverage?area_code=201");
        var partial = buyer.get("/v1/phone-numbers/coverage?area_code="
                + areas(201, 220).replace("\"", "").replace(" ", ""));

        assertThat(whole.header(PARTIAL)).isEmpty();
        assertThat(partial.status()).isEqualTo(200);
        assertThat(partial.header(PARTIAL)).isEqualTo("true");
        assertThat(JsonPath.<List<Integer>>read(partial.body(), "$.data[*].count"))
                .isNotEmpty()
                .allMatch(count -> count == 2)
                .hasSizeLessThan(20);
    }

    private Answer search(String body) {
        var answer = buyer.post("/v1/phone-numbers/search", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static List<String> found(Answer answer) {
        return JsonPath.read(answer.body(), "$.data[*].number");
    }

    private static String areas(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("\"%d\""::formatted).collect(Collectors.joining(", "));
    }
}
