package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The topic that messages to the numbers come by. */
class TemplateTopicTest {

    private final Section template = TemplateFile.read("template.yaml", Files.readString(Path.of("template.yaml")));
    private final Section resources = template.section("Resources");

    TemplateTopicTest() throws IOException {}

    @Test
    void messages_are_encrypted_with_the_key_that_is_given_and_without_one_as_sns_does() {
        assertThat(resources.section("InboundMessages").section("Properties").values())
                .containsEntry(
                        "KmsMasterKeyId",
                        Map.of(
                                "Fn::If",
                                List.of(
                                        "HasInboundMessagesKey",
                                        Map.of("Ref", "InboundMessagesKey"),
                                        Map.of("Ref", "AWS::NoValue"))));
        assertThat(template.section("Parameters").section("InboundMessagesKey").values())
                .containsEntry("Default", "");
    }

    @Test
    void only_end_user_messaging_of_the_own_account_may_publish_and_only_by_tls() {
        var statements = resources
                .section("InboundMessagesPolicy")
                .section("Properties")
                .section("PolicyDocument")
                .list("Statement");

        assertThat(statements)
                .extracting(Section::values)
                .satisfiesExactly(
                        allowed -> assertThat(allowed)
                                .containsEntry("Effect", "Allow")
                                .containsEntry("Principal", Map.of("Service", "sms-voice.amazonaws.com"))
                                .containsEntry("Action", "sns:Publish")
                                .containsEntry(
                                        "Condition",
                                        Map.of(
                                                "StringEquals",
                                                Map.of("aws:SourceAccount", Map.of("Ref", "AWS::AccountId")))),
                        denied -> assertThat(denied)
                                .containsEntry("Effect", "Deny")
                                .containsEntry("Principal", "*")
                                .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }
}
