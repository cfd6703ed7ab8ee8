package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is told of. */
class AlarmsTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private final SamTemplate declared = SamTemplate.read(Project.TEMPLATE);

    @ParameterizedTest
    @ValueSource(strings = {"Errors", "Throttles"})
    void every_function_has_one_for_its_errors_and_one_for_its_throttles(String metric) {
        assertThat(declared.functions()).isNotEmpty();
        assertThat(watched(metric, "FunctionName")).isEqualTo(refs(declared.functions()));
    }

    @Test
    void every_function_that_reads_a_stream_has_one_for_being_behind() {
        assertThat(declared.streamFunctions()).containsExactly("FollowTable", "RecordHistory");
        assertThat(watched("IteratorAge", "FunctionName")).isEqualTo(refs(declared.streamFunctions()));
    }

    @Test
    void every_queue_of_dead_letters_has_one_for_not_being_empty() {
        assertThat(declared.deadLetterQueues())
                .containsExactly(
                        "HistoryDeadLetters", "StockDeadLetters", "InboundMessageDeadLetters", "EventDeadLetters");
        assertThat(watched("ApproximateNumberOfMessagesVisible", "QueueName"))
                .isEqualTo(declared.deadLetterQueues().stream()
                        .map(queue -> Map.of("Fn::GetAtt", List.of(queue, "QueueName")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_api_has_one_for_its_p99() {
        assertThat(alarms("Latency")).singleElement().satisfies(alarm -> {
            assertThat(Values.at(alarm, "ExtendedStatistic")).isEqualTo("p99");
            assertThat(Values.at(alarm, "Threshold")).isEqualTo(2_000);
            assertThat(dimension(alarm, "ApiId")).isEqualTo(Map.of("Ref", "Api"));
        });
    }

    @Test
    void the_api_has_one_for_the_share_of_5xx() {
        assertThat(Environment.bare().resources(ALARM).values())
                .filteredOn(alarm -> alarm.toString().contains("100 * failures / requests"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.toString()).contains("MetricName=5xx", "MetricName=Count"));
    }

    @Test
    void where_there_is_nothing_to_measure_nothing_is_wrong() {
        assertThat(Environment.bare().resources(ALARM).values())
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(Values.at(alarm, "Properties", "TreatMissingData"))
                        .isEqualTo("notBreaching"));
    }

    @Test
    void each_tells_the_address_of_the_stage_when_it_begins_and_when_it_ends() {
        var stack = Environment.full();
        var topic = stack.property(subscription(stack), "TopicArn");

        assertThat(stack.property(subscription(stack), "Endpoint")).isEqualTo("operations@example.com");
        assertThat(stack.resources(ALARM).values()).isNotEmpty().allSatisfy(alarm -> {
            assertThat(Values.at(alarm, "Properties", "AlarmActions")).isEqualTo(List.of(topic));
            assertThat(Values.at(alarm, "Properties", "OKActions")).isEqualTo(List.of(topic));
        });
    }

    @Test
    void cloudwatch_may_publish_to_the_topic_that_is_made_for_them() {
        var stack = Environment.full();
        var topic = stack.property(subscription(stack), "TopicArn");

        assertThat(stack.resources("AWS::SNS::TopicPolicy").values())
                .filteredOn(policy -> Values.at(policy, "Properties", "Topics").equals(List.of(topic)))
                .singleElement()
                .satisfies(policy -> assertThat(
                                (List<?>) Values.at(policy, "Properties", "PolicyDocument", "Statement"))
                        .anySatisfy(statement -> assertThat(Values.map(statement))
                                .containsEntry("Effect", "Allow")
                                .containsEntry("Principal", Map.of("Service", "cloudwatch.amazonaws.com"))
                                .containsEntry("Action", "sns:Publish")
                                .containsEntry("Resource", topic)));
    }

    @Test
    void none_tells_anybody_where_the_stage_names_nobody() {
        assertThat(Environment.bare().resources("AWS::SNS::Topic")).containsOnlyKeys("InboundMessages");
        assertThat(Environment.bare().resources(ALARM).values())
                .allSatisfy(alarm ->
                        assertThat(Values.map(Values.at(alarm, "Properties"))).doesNotContainKey("AlarmActions"));
    }

    private static String subscription(Environment stack) {
        var subscriptions = stack.resources("AWS::SNS::Subscription").keySet();
        assertThat(subscriptions).hasSize(1);
        return subscriptions.iterator().next();
    }

    private static Set<Object> watched(String metric, String dimension) {
        return alarms(metric).stream().map(alarm -> dimension(alarm, dimension)).collect(Collectors.toSet());
    }

    private static List<Object> alarms(String metric) {
        return Environment.bare().resources(ALARM).values().stream()
                .map(alarm -> Values.at(alarm, "Properties"))
                .filter(alarm -> Values.at(alarm, "MetricName").equals(metric))
                .toList();
    }

    private static Object dimension(Object alarm, String name) {
        return Values.at(
                ((List<?>) Values.at(alarm, "Dimensions"))
                        .stream()
                                .filter(dimension ->
                                        Values.at(dimension, "Name").equals(name))
                                .findAny()
                                .orElseThrow(),
                "Value");
    }

    private static Set<Object> refs(List<String> resources) {
        return resources.stream().map(resource -> Map.of("Ref", resource)).collect(Collectors.toSet());
    }
}
