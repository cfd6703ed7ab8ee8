package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queues of what failed for good. */
class TemplateQueuesTest {

    private static final List<String> ASYNCHRONOUS = List.of("S3", "SNS", "Schedule");

    private static final int DAY_IN_SECONDS = 86_400;

    private final Template template = Template.read(Path.of("template.yaml"));
    private final Section resources = new Section("Resources", template.resources());

    TemplateQueuesTest() throws IOException {}

    @Test
    void these_are_all_the_queues() {
        assertThat(template.queues())
                .containsExactly(
                        "HistoryDeadLetters", "StockDeadLetters", "InboundMessageDeadLetters", "EventDeadLetters");
    }

    /** Of these Lambda itself sends an event again, or gives it up; it answers nobody. */
    @Test
    void what_is_invoked_asynchronously_has_a_queue_for_what_failed() {
        assertThat(TemplateFunctions.of(template).all())
                .filteredOn(function -> ASYNCHRONOUS.stream()
                        .anyMatch(type ->
                                !TemplateFunctions.events(function, type).isEmpty()))
                .hasSize(6)
                .allSatisfy(function -> {
                    var onFailure = function.section("EventInvokeConfig")
                            .section("DestinationConfig")
                            .section("OnFailure");
                    assertThat(onFailure.text("Type")).isEqualTo("SQS");
                    assertThat(template.queues())
                            .map(queue -> queue + ".Arn")
                            .contains(onFailure.section("Destination").text("Fn::GetAtt"));
                });
    }

    /** Without it the first record that cannot be read would stop its shard. */
    @ParameterizedTest
    @CsvSource({"RecordHistory, HistoryDeadLetters", "FollowTable, StockDeadLetters"})
    void what_reads_the_stream_knows_its_queue(String name, String queue) {
        assertThat(template.functions())
                .filteredOn(function -> function.environment().containsKey("NUMBERPOOL_DEAD_LETTERS"))
                .hasSize(2)
                .filteredOn(function -> function.name().equals(name))
                .singleElement()
                .satisfies(function -> assertThat(function.environment())
                        .containsEntry("NUMBERPOOL_DEAD_LETTERS", Map.of("Ref", queue)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HistoryDeadLetters", "StockDeadLetters", "InboundMessageDeadLetters", "EventDeadLetters"})
    void letters_are_encrypted_and_kept_as_long_as_can_be(String queue) {
        assertThat(resources.section(queue).section("Properties").values())
                .containsEntry("SqsManagedSseEnabled", true)
                .containsEntry("MessageRetentionPeriod", 14 * DAY_IN_SECONDS);
        assertThat(resources.section(queue).values())
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HistoryDeadLetters", "StockDeadLetters", "InboundMessageDeadLetters", "EventDeadLetters"})
    void whoever_comes_without_tls_is_denied_everything(String queue) {
        Section policy = resources.section(queue + "Policy").section("Properties");

        assertThat(policy.values()).containsEntry("Queues", List.of(Map.of("Ref", queue)));
        assertThat(policy.section("PolicyDocument").list("Statement"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.values())
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Principal", "*")
                        .containsEntry("Action", "sqs:*")
                        .containsEntry("Resource", Map.of("Fn::GetAtt", queue + ".Arn"))
                        .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }
}
