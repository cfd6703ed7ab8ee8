package dev.numberpool.api.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a value must look like, and what is said of one that does not. */
class FormTest {

    private static final Form<String> DIGIT =
            Form.text("must be a digit", Optional::of).where(text -> text.matches("[0-9]"));
    private static final Form<List<String>> DIGITS = Form.distinctList("must be 1 to 20 different digits", 20, DIGIT);

    static Stream<Arguments> otherTypes() {
        return Stream.of(
                arguments(DIGIT, JsonNode.from(7), "must be a string: a digit"),
                arguments(DIGIT, JsonNode.from(true), "must be a string: a digit"),
                arguments(Form.uuid(), JsonNode.from(List.of()), "must be a string: a UUID"),
                arguments(
                        Form.text("must be a string of 3 digits", Optional::of),
                        JsonNode.from(415),
                        "must be a string of 3 digits"),
                arguments(Form.flag(), JsonNode.from("true"), "must be a boolean: true or false"),
                arguments(Form.integer(1, 9), JsonNode.from("5"), "must be a number: an integer from 1 to 9"),
                arguments(DIGITS, JsonNode.from("7"), "must be an array: 1 to 20 different digits"));
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void a_value_of_another_type_is_told_the_type(Form<?> form, JsonNode value, String reason) {
        assertThat(reason(form, value)).isEqualTo(reason);
    }

    @Test
    void an_item_that_is_wrong_is_told_by_its_index() {
        assertThat(reason(DIGITS, JsonNode.from(List.of("1", "x", "2", 3, "1"))))
                .isEqualTo("it[1]: must be a digit; it[3]: must be a string: a digit; it[4]: is it[0] again");
    }

    @Test
    void an_item_that_is_null_is_wrong() {
        var items = JsonNode.createArrayNode(List.of(JsonNode.nullNode()));

        assertThat(reason(DIGITS, items)).isEqualTo("it[0]: must be a digit");
    }

    @Test
    void of_many_wrong_items_ten_are_told_and_how_many_more_there_are() {
        var eleven = IntStream.range(0, 11).mapToObj(_ -> "x").toList();

        assertThat(reason(DIGITS, JsonNode.from(eleven.subList(0, 10))).split("; "))
                .hasSize(10)
                .endsWith("it[9]: must be a digit");
        assertThat(reason(DIGITS, JsonNode.from(eleven)).split("; "))
                .hasSize(11)
                .endsWith("1 more are wrong");
    }

    @Test
    void of_too_many_items_none_is_looked_at() {
        var tooMany = IntStream.range(0, 21).mapToObj(_ -> "x").toList();

        assertThat(reason(DIGITS, JsonNode.from(tooMany))).isEqualTo("must be 1 to 20 different digits");
    }

    static Stream<Arguments> integers() {
        return Stream.of(
                arguments(JsonNode.createNumberNode(10), Optional.of(10)),
                arguments(JsonNode.createNumberNode(10.0), Optional.of(10)),
                arguments(JsonNode.createNumberNode(new BigDecimal("1e1")), Optional.of(10)),
                arguments(JsonNode.createNumberNode(new BigDecimal("1e2")), Optional.of(100)),
                arguments(JsonNode.createNumberNode(new BigDecimal("1e3")), Optional.empty()),
                arguments(JsonNode.createNumberNode(new BigDecimal("1e999999999")), Optional.empty()),
                arguments(JsonNode.createNumberNode(new BigDecimal("1e-999999999")), Optional.empty()),
                arguments(JsonNode.createNumberNode(new BigDecimal("1.0000000000000000000001")), Optional.empty()),
                arguments(JsonNode.createNumberNode(Double.POSITIVE_INFINITY), Optional.empty()),
                arguments(JsonNode.createNumberNode(BigInteger.TEN.pow(500)), Optional.empty()),
                arguments(JsonNode.createNumberNode(1.5), Optional.empty()),
                arguments(JsonNode.createNumberNode(0), Optional.empty()),
                arguments(JsonNode.createNumberNode(-10), Optional.empty()),
                arguments(JsonNode.createNumberNode(101), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("integers")
    void an_integer_is_one_however_it_is_written(JsonNode value, Optional<Integer> integer) {
        var reading = Form.integer(1, 100).reading().apply(value);

        assertThat(reading instanceof ParsedField.Valid<Integer>(var read) ? Optional.of(read) : Optional.empty())
                .isEqualTo(integer);
    }

    @Test
    void half_a_surrogate_pair_is_told() {
        assertThat(reason(DIGIT, JsonNode.from("\ud83d"))).isEqualTo("must be text without halves of surrogate pairs");
    }

    private static String reason(Form<?> form, JsonNode value) {
        return form.reading().apply(value) instanceof ParsedField.Wrong<?>(var reason) ? reason.apply("it") : "";
    }
}
