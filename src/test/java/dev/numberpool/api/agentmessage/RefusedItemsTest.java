package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of many is wrong is told by its place, and of a value of another JSON type the type that is wanted. */
class RefusedItemsTest extends OnGateway {

    private static final String IS_NO_NUMBER = "must be an E.164 number or a short code";

    @Inject
    TestData given;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        caller = api().withKey(given.fullKey(given.organization(10_000)));
    }

    @Test
    void one_bad_number_among_95_is_told_by_its_index() {
        var numbers = texts(95);
        numbers.set(37, "\"4155550137\"");

        assertDetail(order(numbers), "numbers", "numbers[37]: " + IS_NO_NUMBER);
    }

    @Test
    void the_first_and_the_last_of_95_are_told_and_all_other_wrong_ones() {
        var numbers = texts(95);
        numbers.set(0, "14155550100");
        numbers.set(5, numbers.get(2));
        numbers.set(94, "null");

        assertDetail(
                order(numbers),
                "numbers",
                "numbers[0]: must be a string: an E.164 number or a short code; numbers[5]: is numbers[2] again;"
                        + " numbers[94]: " + IS_NO_NUMBER);
    }

    @Test
    void of_95_wrong_numbers_ten_are_told() {
        var numbers = texts(1);
        for (int i = 0; i < 94; i++) {
            numbers.add(numbers.getFirst());
        }

        var answer = order(numbers);

        assertThatJson(answer.body())
                .node("error.details.numbers")
                .isString()
                .startsWith("numbers[1]: is numbers[0] again; numbers[2]: is numbers[0] again; ")
                .endsWith("numbers[10]: is numbers[0] again; 84 more are wrong");
    }

    @Test
    void of_96_numbers_none_is_looked_at() {
        var numbers = texts(95);
        numbers.add("\"x\"");

        assertDetail(order(numbers), "numbers", "must be 1 to 95 different E.164 numbers or short codes");
    }

    @Test
    void an_id_of_many_to_release_is_told_by_its_index_and_may_come_twice() {
        String id = "\"%s\"".formatted(UUID.randomUUID());

        assertDetail(
                caller.post("/v1/phone-numbers/bulk/release", "{\"ids\": [%s, %s, \"x\", 7]}".formatted(id, id)),
                "ids",
                "ids[2]: must be a UUID; ids[3]: must be a string: a UUID");
        assertThat(caller.post("/v1/phone-numbers/bulk/release", "{\"ids\": [%s, %s]}".formatted(id, id))
                        .status())
                .isEqualTo(200);
    }

    static Stream<Arguments> otherTypes() {
        String type = "must be a string: local, toll_free or short_code";
        String pattern = "must be a string: 1 to 15 digits, letters or *, optionally after a +";
        return Stream.of(
                arguments("search", "area_code", "415", "must be a string of 3 digits"),
                arguments("search", "area_code", "\"41\"", "must be a string of 3 digits"),
                arguments("search", "area_code", "\"115\"", "must be an area code: 3 digits, the first from 2 to 9"),
                arguments("search", "number_type", "1", type),
                arguments("search", "number_type", "{}", type),
                arguments("search", "pattern", "5550100", pattern),
                arguments("search", "quantity", "\"5\"", "must be a number: an integer from 1 to 100"),
                arguments("search", "quantity", "true", "must be a number: an integer from 1 to 100"),
                arguments("bulk", "area_code", "415", "must be a string of 3 digits"),
                arguments("bulk", "quantity", "[5]", "must be a number: an integer from 1 to 1000"),
                arguments("bulk", "mode", "true", "must be a string: atomic (all numbers or none)"),
                arguments("bulk", "label", "24", "must be a string of at most 100 characters"),
                arguments("bulk", "campaign_id", "7", "must be a string: a UUID"),
                arguments(
                        "orders",
                        "numbers",
                        "\"+14155550100\"",
                        "must be an array: 1 to 95 different E.164 numbers or short codes"),
                arguments("bulk/release", "ids", "7", "must be an array: 1 to 100 UUIDs"));
    }

    /** Of what a search has beside the published fields. */
    static Stream<Arguments> otherTypesOfAdditions() {
        return Stream.of(
                arguments("search", "area_code", "[]", "must be 1 to 20 different area codes"),
                arguments("search", "area_code", "[415]", "area_code[0]: must be a string of 3 digits"),
                arguments("search", "area_code", "[\"415\", \"415\"]", "area_code[1]: is area_code[0] again"),
                arguments("search", "area_code", "{}", "must be a string of 3 digits"),
                arguments("bulk", "area_code", "[\"415\", null]", "area_code[1]: must be a string of 3 digits"),
                arguments("search", "country", "1", "must be a string: an ISO 3166-1 alpha-2 country code, such as US"),
                arguments("search", "sms", "\"true\"", "must be a boolean: true or false"),
                arguments("search", "match", "true", "must be a string: contains, starts_with or ends_with"));
    }

    @ParameterizedTest
    @MethodSource({"otherTypes", "otherTypesOfAdditions"})
    void a_value_of_another_type_is_told_the_one_that_is_wanted(
            String operation, String field, String value, String reason) {
        var answer = caller.post("/v1/phone-numbers/" + operation, "{\"%s\": %s}".formatted(field, value));

        assertDetail(answer, field, reason);
    }

    private Answer order(List<String> numbers) {
        return caller.post("/v1/phone-numbers/orders", "{\"numbers\": [%s]}".formatted(String.join(",", numbers)));
    }

    private static List<String> texts(int count) {
        return Numbers.numbers(415, count).stream()
                .map(Dialable::text)
                .map("\"%s\""::formatted)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void assertDetail(Answer answer, String field, String reason) {
        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details." + field).isEqualTo(reason);
    }
}
