package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls the functions that have no route, and how long they may take. */
class TriggersTest {

    private final TemplateFunctions functions = TemplateFunctions.of(Template.read(Path.of("template.yaml")));

    TriggersTest() throws IOException {}

    @Test
    void numbers_return_to_stock_every_quarter_of_an_hour_and_a_run_ends_before_the_next() {
        Section function = functions.named("ReturnToStock");

        assertThat(TemplateFunctions.events(function, "Schedule"))
                .singleElement()
                .satisfies(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Schedule", "rate(15 minutes)")
                        .doesNotContainKeys("Enabled", "State", "Input"));
        assertThat(function.values())
                .extractingByKey("Timeout", InstanceOfAssertFactories.INTEGER)
                .isLessThan(15 * 60);
        assertThat(function.section("EventInvokeConfig").values()).containsEntry("MaximumRetryAttempts", 0);
    }

    /** While numbers are claimed for an order, nobody else goes on with it for two minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"FollowTable", "TendBulkOrders"})
    void what_claims_numbers_ends_before_its_claims_do(String name) {
        assertThat(functions.named(name).values())
                .extractingByKey("Timeout", InstanceOfAssertFactories.INTEGER)
                .isLessThan(2 * 60);
    }

    @Test
    void bulk_orders_are_tended_every_minute_so_that_nothing_stays_claimed_for_five() {
        assertThat(TemplateFunctions.events(functions.named("TendBulkOrders"), "Schedule"))
                .singleElement()
                .satisfies(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Schedule", "rate(1 minute)")
                        .doesNotContainKeys("Enabled", "State", "Input"));
    }

    @Test
    void holds_end_every_minute_and_a_run_ends_when_the_next_begins() {
        Section function = functions.named("EndHolds");

        assertThat(TemplateFunctions.events(function, "Schedule"))
                .singleElement()
                .satisfies(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Schedule", "rate(1 minute)")
                        .doesNotContainKeys("Enabled", "State", "Input"));
        assertThat(function.values())
                .extractingByKey("Timeout", InstanceOfAssertFactories.INTEGER)
                .isLessThanOrEqualTo(60);
    }

    @Test
    void what_comes_into_stock_or_leaves_it_and_what_begins_to_wait_is_followed_as_long_as_the_stream_remembers() {
        assertThat(TemplateFunctions.events(functions.named("FollowTable"), "DynamoDB"))
                .singleElement()
                .satisfies(event -> {
                    Section properties = event.section("Properties");
                    assertThat(properties.values())
                            .containsEntry("Stream", Map.of("Fn::GetAtt", "NumbersTable.StreamArn"))
                            .containsEntry("MaximumRetryAttempts", -1)
                            .containsEntry("MaximumRecordAgeInSeconds", 86400);
                    assertThat(properties.section("FilterCriteria").list("Filters"))
                            .extracting(filter -> filter.text("Pattern"))
                            .containsExactly(
                                    "{\"dynamodb\":{\"NewImage\":{\"stock\":{\"S\":[{\"exists\":true}]}}}}",
                                    "{\"dynamodb\":{\"OldImage\":{\"stock\":{\"S\":[{\"exists\":true}]}}}}",
                                    "{\"eventName\":[\"INSERT\"],"
                                            + "\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[\"WAITING\"]}}}}");
                });
    }

    @Test
    void what_happens_to_numbers_and_credits_is_recorded_from_the_beginning_and_as_long_as_the_stream_remembers() {
        assertThat(TemplateFunctions.events(functions.named("RecordHistory"), "DynamoDB"))
                .singleElement()
                .satisfies(event -> {
                    Section properties = event.section("Properties");
                    assertThat(properties.values())
                            .containsEntry("Stream", Map.of("Fn::GetAtt", "NumbersTable.StreamArn"))
                            .containsEntry("StartingPosition", "TRIM_HORIZON")
                            .containsEntry("MaximumRetryAttempts", -1)
                            .containsEntry("MaximumRecordAgeInSeconds", 24 * 60 * 60)
                            .containsEntry("DestinationConfig", onFailure("HistoryDeadLetters"));
                    assertThat(properties.texts("FunctionResponseTypes")).containsExactly("ReportBatchItemFailures");
                    assertThat(properties.section("FilterCriteria").list("Filters"))
                            .extracting(filter -> filter.text("Pattern"))
                            .containsExactly("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"NUMBER\",\"ORG\"]}}}}");
                });
    }

    /** A record makes four rows at the most: the end of a holding and the beginning of another, an event for each. */
    @Test
    void a_batch_of_the_history_fits_into_one_transaction_of_aurora_dsql() {
        assertThat(TemplateFunctions.events(functions.named("RecordHistory"), "DynamoDB"))
                .extracting(event -> event.section("Properties").values().get("BatchSize"))
                .singleElement(InstanceOfAssertFactories.INTEGER)
                .isLessThanOrEqualTo(3_000 / 4);
    }

    /** A shard bears no more readers. */
    @Test
    void no_more_than_two_functions_read_the_stream() throws IOException {
        assertThat(Template.read(Path.of("template.yaml")).eventSourceMappings())
                .hasSizeBetween(1, 2);
    }

    @Test
    void a_message_that_cannot_be_stored_comes_again_and_is_kept_in_the_end() {
        Section function = functions.named("ReceiveInboundMessage");

        assertThat(TemplateFunctions.events(function, "SNS"))
                .singleElement()
                .satisfies(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Topic", Map.of("Ref", "InboundMessages")));
        assertThat(function.section("EventInvokeConfig").values())
                .containsEntry("MaximumRetryAttempts", 2)
                .containsEntry("DestinationConfig", onFailure("InboundMessageDeadLetters"));
    }

    private static Map<String, Object> onFailure(String queue) {
        return Map.of("OnFailure", Map.of("Type", "SQS", "Destination", Map.of("Fn::GetAtt", queue + ".Arn")));
    }
}
