package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.local.template.EventSourceMapping.Start;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What template.yaml may say of streams and schedules. */
class TemplateEventsTest {

    private static final String STREAM = "Stream: !GetAtt NumbersTable.StreamArn, StartingPosition: ";

    @Test
    void a_mapping_is_read_with_all_its_parameters() {
        var template = stream(STREAM + """
                TRIM_HORIZON, BatchSize: 7, MaximumBatchingWindowInSeconds: 2, MaximumRetryAttempts: 3,
                MaximumRecordAgeInSeconds: 60, FunctionResponseTypes: [ReportBatchItemFailures],
                FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }, { Pattern: '{"a":["b"]}' }] }
                """);

        assertThat(template.eventSourceMappings())
                .containsExactly(new EventSourceMapping(
                        "Noting",
                        Start.TRIM_HORIZON,
                        7,
                        Duration.ofSeconds(2),
                        List.of("{\"eventName\":[\"INSERT\"]}", "{\"a\":[\"b\"]}"),
                        true,
                        OptionalInt.of(3),
                        Optional.of(Duration.ofMinutes(1))));
    }

    @Test
    void what_a_mapping_does_not_say_is_as_lambda_has_it() {
        assertThat(stream(STREAM + "LATEST").eventSourceMappings())
                .containsExactly(new EventSourceMapping(
                        "Noting",
                        Start.LATEST,
                        100,
                        Duration.ZERO,
                        List.of(),
                        false,
                        OptionalInt.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stream: !GetAtt Other.StreamArn, StartingPosition: LATEST | Stream is not !GetAtt NumbersTable.StreamArn",
                STREAM + "AT_TIMESTAMP | StartingPosition is neither TRIM_HORIZON nor LATEST",
                STREAM + "LATEST, BatchSize: !Ref Size | BatchSize is not a number",
            })
    void what_a_mapping_cannot_be_is_named_by_its_place(String properties, String complaint) {
        var template = stream(properties);

        assertThatIllegalArgumentException()
                .isThrownBy(template::eventSourceMappings)
                .withMessageStartingWith("template.yaml/Resources/Noting/Events/Change/Properties/")
                .withMessageEndingWith(complaint);
    }

    @Test
    void a_schedule_has_its_rate_and_the_event_that_the_template_says() {
        var plain = template("Schedule", "Schedule: rate(1 minute)");
        var told = template("Schedule", "Schedule: rate(1 day), Input: '{}'");

        assertThat(plain.schedules())
                .containsExactly(new Schedule("Noting", "Change", "rate(1 minute)", Optional.empty()));
        assertThat(told.schedules())
                .containsExactly(new Schedule("Noting", "Change", "rate(1 day)", Optional.of("{}")));
    }

    @Test
    void an_upload_is_taken_by_the_end_of_its_key_in_just_its_case() {
        var template = template("S3", "Filter: { S3Key: { Rules: [{ Name: suffix, Value: .csv }] } }");

        assertThat(template.uploadTriggers()).containsExactly(new UploadTrigger("Noting", ".csv"));
        var trigger = template.uploadTriggers().getFirst();
        assertThat(trigger.takes("in/may.csv")).isTrue();
        assertThat(List.of("may.CSV", "may.csv.report.json", "csv")).noneMatch(trigger::takes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ Name: prefix, Value: in/ }", "{ Name: suffix, Value: a }, { Name: suffix, Value: b }"})
    void another_filter_of_uploads_is_refused(String rules) {
        var template = template("S3", "Filter: { S3Key: { Rules: [%s] } }".formatted(rules));

        assertThatIllegalArgumentException()
                .isThrownBy(template::uploadTriggers)
                .withMessageEndingWith("/Noting/Events/Change has another filter than one suffix");
    }

    @Test
    void what_becomes_of_events_that_fail_is_said_by_the_function_or_by_lambda() {
        var said = Templates.of("""
                Resources:
                  First:
                    Type: AWS::Serverless::Function
                    Properties:
                      EventInvokeConfig:
                        MaximumRetryAttempts: 1
                        DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Letters.Arn } }
                  Second:
                    Type: AWS::Serverless::Function
                    Properties: { Handler: any.Handler }
                """);

        assertThat(said.eventInvokeConfig("First")).isEqualTo(new EventInvokeConfig(1, Optional.of("Letters")));
        assertThat(said.eventInvokeConfig("Second")).isEqualTo(new EventInvokeConfig(2, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> said.eventInvokeConfig("Third"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"State: DISABLED", "Enabled: false"})
    void what_is_disabled_is_left_out(String disabled) {
        assertThat(template("Schedule", "Schedule: rate(1 day), " + disabled).schedules())
                .isEmpty();
        assertThat(stream(STREAM + "LATEST, " + disabled).eventSourceMappings()).isEmpty();
    }

    private static Template stream(String properties) {
        return template("DynamoDB", properties);
    }

    private static Template template(String type, String properties) {
        return Templates.of(Object.class, type, properties);
    }
}
