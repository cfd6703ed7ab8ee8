package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that make no sense are refused without a look at the table, and nothing is done. */
class BodiesTest extends OnContract {

    private static final int TWO_MEGABYTES = 2 << 20;

    private final Map<PublishedOperation, Scene> scenes = new EnumMap<>(PublishedOperation.class);
    private final Map<PublishedDialect, Api> customers = new EnumMap<>(PublishedDialect.class);

    @BeforeAll
    void customers_whose_keys_are_known() {
        for (PublishedDialect dialect : PublishedDialect.values()) {
            customers.put(dialect, customer(dialect));
        }
        withBody().forEach(operation -> {
            scenes.put(operation, scene(operation));
            assertThat(operation
                            .call(customer(operation), scene(operation).subject())
                            .status())
                    .isEqualTo(operation.done());
        });
    }

    static Stream<PublishedOperation> withBody() {
        return PublishedOperation.withBody();
    }

    @Override
    Api customer(PublishedOperation operation) {
        return Objects.requireNonNull(customers.get(operation.dialect()));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void what_is_not_one_json_value_is_refused(PublishedOperation operation) {
        var bodies = List.of(
                "{",
                "{]",
                "nonsense",
                "x",
                "{} {}",
                "{\"numbers\": [\"+14155550100\"]} x",
                "{'a': 1}",
                "\u0000",
                "\uFEFF");

        assertRefused(operation, operation.dialect().words().notJson(), bodies);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void json_as_deep_as_a_stack_is_refused(PublishedOperation operation) {
        assertRefused(operation, operation.dialect().words().notJson(), List.of("[".repeat(100_000)));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void nothing_at_all_is_refused_where_something_must_be_said(PublishedOperation operation) {
        if (operation.mustSaySomething()) {
            assertRefused(operation, operation.dialect().words().notJson(), List.of(""));
        } else {
            var scene = scene(operation);
            assertThat(operation.call(customer(operation), scene.subject(), "").status())
                    .as("as an object without a field")
                    .isEqualTo(operation
                            .call(customer(operation), scene.subject(), "{}")
                            .status());
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_value_that_is_no_object_is_refused(PublishedOperation operation) {
        var bodies = List.of("[]", "null", "1", "\"x\"", "\"phone_number\"", "\"+14155550100\"", "[{}]");

        assertRefused(operation, operation.dialect().words().notAnObject(), bodies);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_field_that_the_operation_does_not_have_is_refused(PublishedOperation operation) {
        var subject = Objects.requireNonNull(scenes.get(operation)).subject();

        assertRefused(
                operation,
                operation.unknownField(),
                Stream.of(() -> operation.callWith(customer(operation), subject, "\"colour\": \"blue\"")));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void another_media_type_is_415(PublishedOperation operation) {
        var scene = Objects.requireNonNull(scenes.get(operation));
        var types = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "*/*", "json", ";");

        assertRefused(
                operation,
                PublishedDialect.WRONG_MEDIA_TYPE,
                types.stream()
                        .map(type ->
                                () -> operation.call(customer(operation).with("Content-Type", type), scene.subject())));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void two_megabytes_are_413(PublishedOperation operation) {
        assertRefused(
                operation,
                PublishedDialect.TOO_LARGE,
                List.of("{\"label\": \"%s\"}".formatted("a".repeat(TWO_MEGABYTES))));
    }

    /** Whatever the request is about, where the body is looked at first. */
    private void assertRefused(PublishedOperation operation, Answered refused, List<String> bodies) {
        var good = Objects.requireNonNull(scenes.get(operation)).subject();
        var nonsense = good.with(Place.NUMBER, "x").with(Place.AGENT, "y");
        var subjects = operation.looksAtBodyFirst() ? List.of(good, nonsense) : List.of(good);
        assertRefused(
                operation,
                refused,
                bodies.stream()
                        .flatMap(body -> subjects.stream()
                                .map(subject -> () -> operation.call(customer(operation), subject, body))));
    }

    private interface Request {
        Answer answer();
    }

    /** Each without a call of DynamoDB; what there is, is looked at before the first and after the last. */
    private void assertRefused(PublishedOperation operation, Answered refused, Stream<Request> requests) {
        var scene = Objects.requireNonNull(scenes.get(operation));
        var before = scene.state();

        requests.forEach(request -> {
            calls.forget();

            var answer = request.answer();

            assertThat(calls.made()).isEmpty();
            refused.assertIs(answer, operation.dialect());
        });

        assertThat(scene.state()).isEqualTo(before);
    }
}
