package dev.numberpool.api.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a body: what is read, and what is said of those that are wrong. */
class FieldsTest {

    private static final Form<String> TEXT = Form.text("must be a text", Optional::of);
    private static final Form<Integer> QUANTITY = Form.integer(1, 100);

    @Test
    void a_field_that_is_asked_for_is_no_unknown_one() {
        var fields = fields(Map.of("label", "front desk"));

        var label = fields.optional("label", TEXT);

        assertThat(fields.whole(label::orElseThrow)).isEqualTo(Result.ok("front desk"));
    }

    @ParameterizedTest
    @CsvSource({
        "campaignId, campaign_id",
        "campaign-id, campaign_id",
        "CAMPAIGN_ID, campaign_id",
        "campaing_id, campaign_id",
        "campaign_ids, campaign_id",
        "campain_d, campaign_id",
        "campaign, campaign_id",
        "numbrs, numbers",
        "number, numbers",
        "lable, label",
        "InboundURL, inbound_url"
    })
    void a_field_that_nobody_asks_for_is_told_with_the_one_that_is_near(String sent, String meant) {
        assertThat(wrong(read(Map.of(sent, "x"))))
                .isEqualTo(Map.of(sent, "is not a field; did you mean %s?".formatted(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "x", "camp", "label_of_it", "url", "номер"})
    void a_field_that_is_near_to_none_is_told_alone(String sent) {
        assertThat(wrong(read(Map.of(sent, "x")))).isEqualTo(Map.of(sent, "is not a field"));
    }

    @Test
    void a_field_that_is_null_is_unknown_all_the_same() {
        var fields = new LinkedHashMap<String, JsonNode>();
        fields.put("colour", JsonNode.nullNode());

        assertThat(wrong(read(Fields.ofBody(new FieldValues(fields, Set.of())))))
                .containsOnlyKeys("colour");
    }

    @Test
    void however_many_fields_are_unknown_and_however_long_the_answer_stays_small() {
        Map<String, String> sent = new LinkedHashMap<>();
        IntStream.range(0, 1_000).forEach(i -> sent.put("%05d".formatted(i) + "x".repeat(10_000), "y"));

        var wrong = wrong(read(sent));

        assertThat(wrong).hasSize(21).containsEntry("body", "has 980 more that are not fields");
        assertThat(wrong.keySet()).allMatch(name -> name.length() <= 65);
    }

    static Stream<Arguments> unseen() {
        return Stream.of(
                arguments("\ud83d", "\ufffd"),
                arguments("a\u202eb", "a\ufffdb"),
                arguments("a\nb\u0000", "a\ufffdb\ufffd"),
                arguments("x".repeat(63) + "\ud83d\ude00", "x".repeat(63) + "\ufffd…"),
                arguments("\ud83d\ude00", "\ud83d\ude00"),
                arguments("", "\"\""));
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void a_name_is_shown_without_what_could_not_be_seen(String sent, String shown) {
        assertThat(wrong(read(Map.of(sent, "x")))).containsOnlyKeys(shown);
    }

    @Test
    void an_empty_text_is_as_if_the_optional_field_were_absent() {
        var fields = fields(Map.of("label", "", "quantity", ""));

        var label = fields.optional("label", TEXT);
        var quantity = fields.optional("quantity", QUANTITY);

        assertThat(fields.whole(() -> List.of(label, quantity)))
                .isEqualTo(Result.ok(List.of(Optional.empty(), Optional.empty())));
    }

    @Test
    void an_empty_text_of_a_required_field_is_wrong() {
        var fields = fields(Map.of("quantity", ""));

        var _ = fields.required("quantity", QUANTITY);

        assertThat(wrong(fields)).containsOnlyKeys("quantity");
    }

    @Test
    void an_empty_text_that_says_something_is_read() {
        var fields = fields(Map.of("label", ""));

        assertThat(fields.given("label", TEXT)).contains("");
    }

    @ParameterizedTest
    @CsvSource({"areaCode", "area_code"})
    void a_field_of_two_names_is_read_by_either(String name) {
        var fields = fields(Map.of(name, "415"));

        var area = fields.optional("areaCode", "area_code", TEXT);

        assertThat(fields.whole(area::orElseThrow)).isEqualTo(Result.ok("415"));
    }

    @ParameterizedTest
    @CsvSource({"areaCode", "area_code"})
    void what_is_wrong_with_a_field_of_two_names_is_told_by_the_one_that_was_sent(String name) {
        var fields = fields(Map.of(name, "415"));

        var _ = fields.optional("areaCode", "area_code", QUANTITY);

        assertThat(wrong(fields)).containsOnlyKeys(name);
    }

    @Test
    void both_names_of_one_field_are_wrong() {
        var fields = fields(Map.of("numberId", "num_1", "number_id", "num_1"));

        var _ = fields.required("numberId", "number_id", TEXT);

        assertThat(wrong(fields)).isEqualTo(Map.of("number_id", "is the same field as numberId; give one"));
    }

    @ParameterizedTest
    @CsvSource({"numberId, number_id", "number_id, numberId"})
    void an_empty_field_does_not_stand_beside_its_other_name(String full, String empty) {
        var fields = fields(Map.of(full, "num_1", empty, ""));

        var id = fields.required("numberId", "number_id", TEXT);

        assertThat(fields.whole(id::orElseThrow)).isEqualTo(Result.ok("num_1"));
    }

    @Test
    void a_required_field_of_two_names_that_has_neither_is_told_by_the_first() {
        var fields = fields(Map.of());

        var _ = fields.required("numberId", "number_id", TEXT);

        assertThat(wrong(fields)).isEqualTo(Map.of("numberId", "must be a text"));
    }

    @Test
    void a_field_that_was_sent_twice_is_wrong_whatever_it_says() {
        var fields = Fields.ofBody(new FieldValues(Map.of("label", JsonNode.from("")), Set.of("label")));

        var _ = fields.optional("label", TEXT);

        assertThat(wrong(fields)).isEqualTo(Map.of("label", "is given twice"));
    }

    @Test
    void a_form_may_say_itself_why_a_value_is_wrong() {
        var fields = fields(Map.of("url", "ü"));

        var _ = fields.optional("url", TEXT.then(_ -> ParsedField.<String>wrong("must be ASCII")));

        assertThat(wrong(fields)).isEqualTo(Map.of("url", "must be ASCII"));
    }

    /** An operation with some fields of an order. */
    private static Fields read(Map<String, String> sent) {
        return read(fields(sent));
    }

    private static Fields read(Fields fields) {
        for (String name : List.of("numbers", "inbound_url", "status_url", "label", "campaign_id")) {
            var _ = fields.optional(name, TEXT);
        }
        return fields;
    }

    private static Fields fields(Map<String, String> sent) {
        var values = new LinkedHashMap<String, JsonNode>();
        sent.forEach((name, value) -> values.put(name, JsonNode.from(value)));
        return Fields.ofBody(new FieldValues(values, Set.of()));
    }

    private static Map<String, String> wrong(Fields fields) {
        return fields.whole(() -> "whole") instanceof Result.Refused<String>(Refusal.InvalidFields(var details))
                ? details
                : Map.of();
    }
}
