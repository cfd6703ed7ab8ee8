package dev.numberpool.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.template.Templates;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamFunctionsTest extends OnStream {

    private static final String ALL = "StartingPosition: TRIM_HORIZON";
    private static final String NEW = "StartingPosition: LATEST";
    private static final String REPORTING = ALL + ", FunctionResponseTypes: [ReportBatchItemFailures]";

    @Test
    void a_function_sees_what_an_item_was_and_what_it_became() throws Exception {
        write("a", Map.of("price", AttributeValue.fromN("94")));
        write("a", Map.of("price", AttributeValue.fromN("95")));
        delete("a");

        try (var _ = serve(ALL)) {
            List<DynamodbStreamRecord> changes = tape.batch();

            assertThat(changes)
                    .extracting(DynamodbStreamRecord::getEventName)
                    .containsExactly("INSERT", "MODIFY", "REMOVE");
            var modified = changes.get(1).getDynamodb();
            assertThat(modified.getOldImage()).containsEntry("price", number("94"));
            assertThat(modified.getNewImage()).containsEntry("price", number("95"));
            assertThat(changes.getFirst().getDynamodb().getOldImage()).isNull();
            assertThat(changes.getLast().getDynamodb().getNewImage()).isNull();
        }
    }

    @Test
    void changes_come_in_order_and_no_more_at_once_than_a_batch_holds() throws Exception {
        write("a", "b", "c", "d", "e");

        try (var _ = serve(ALL + ", BatchSize: 2")) {
            assertThat(tape.keys()).containsExactly("a", "b");
            assertThat(tape.keys()).containsExactly("c", "d");
            assertThat(tape.keys()).containsExactly("e");
        }
    }

    @Test
    void a_batch_holds_only_what_a_filter_lets_through() throws Exception {
        write("a");
        write("b", Map.of("stock", AttributeValue.fromS("US#local")));
        write("c");
        write("d", Map.of("stock", AttributeValue.fromS("US#local")));

        try (var _ = serve(ALL + ", BatchSize: 2, FilterCriteria: { Filters: [{ Pattern: "
                + "'{\"dynamodb\":{\"NewImage\":{\"stock\":{\"S\":[{\"exists\":true}]}}}}' }] }")) {
            assertThat(tape.keys()).containsExactly("b", "d");
        }
    }

    @Test
    void from_the_latest_on_nothing_comes_that_was_there_before() throws Exception {
        write("a");

        try (var _ = serve(NEW)) {
            write("b");

            assertThat(tape.keys()).containsExactly("b");
        }
    }

    @Test
    void what_failed_comes_again_with_all_that_follows_it() throws Exception {
        tape.failing.addAll(List.of("b", "c"));
        write("a", "b", "c");

        try (var _ = serve(REPORTING)) {
            assertThat(tape.keys()).containsExactly("a", "b", "c");
            assertThat(tape.keys()).containsExactly("b", "c");
            write("d");
            assertThat(tape.keys()).containsExactly("d");
        }
    }

    @Test
    void without_item_failures_to_report_the_whole_batch_is_done_with() throws Exception {
        tape.failing.add("a");
        write("a");

        try (var _ = serve(ALL)) {
            assertThat(tape.keys()).containsExactly("a");
            write("b");
            assertThat(tape.keys()).containsExactly("b");
        }
    }

    @Test
    void a_batch_comes_again_where_the_function_throws() throws Exception {
        tape.throwing.add("b");
        write("a", "b");

        try (var _ = serve(REPORTING)) {
            assertThat(tape.keys()).containsExactly("a", "b");
            assertThat(tape.keys()).containsExactly("a", "b");
        }
    }

    @Test
    void a_batch_is_given_up_after_the_last_retry() throws Exception {
        tape.throwing.addAll(List.of("a", "b"));
        write("a", "b");

        try (var _ = serve(REPORTING + ", BatchSize: 1, MaximumRetryAttempts: 0")) {
            assertThat(tape.keys()).containsExactly("a");
            assertThat(tape.keys()).containsExactly("b");
            write("c");
            assertThat(tape.keys()).containsExactly("c");
        }
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() throws Exception {
        try (var _ = serve(NEW)) {
            write("a");
            assertThat(tape.keys()).containsExactly("a");
        }
        write("b");

        try (var _ = serve(NEW)) {
            assertThat(tape.keys()).containsExactly("b");
        }
    }

    @Test
    void what_was_not_done_with_comes_again_after_a_restart() throws Exception {
        tape.failing.add("b");
        try (var _ = serve(REPORTING)) {
            write("a");
            assertThat(tape.keys()).containsExactly("a");
            write("b");
            assertThat(tape.keys()).containsExactly("b");
        }
        tape.failing.clear();

        try (var _ = serve(REPORTING)) {
            assertThat(tape.keys()).containsExactly("b");
        }
    }

    @Test
    void a_filter_that_is_no_pattern_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> serve(ALL + ", FilterCriteria: { Filters: [{ Pattern: '{\"eventName\":\"INSERT\"}' }] }"))
                .withMessage("not a filter pattern: {\"eventName\":\"INSERT\"}");
    }

    @Test
    void a_template_without_mappings_needs_no_stream() {
        var template = Templates.of("Resources: { Api: { Type: AWS::Serverless::HttpApi } }");
        try (var context = ApplicationContext.run()) {
            var functions = LambdaFunctions.load(template.functions(), context);

            StreamFunctions.serve(template, functions, URI.create("http://127.0.0.1:1"), "none")
                    .close();
        }
    }

    private static com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue number(String digits) {
        return new com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue().withN(digits);
    }
}
