package dev.numberpool.local.sqs;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class RefusedCallsTest extends OnQueues {

    private static final int LARGEST = 1_048_576;

    @Test
    void a_queue_that_the_template_has_not_does_not_exist() {
        assertThatExceptionOfType(QueueDoesNotExistException.class)
                .isThrownBy(
                        () -> sqs.sendMessage(send -> send.queueUrl(url + "2").messageBody("x")))
                .extracting(e -> e.awsErrorDetails().errorCode())
                .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
        assertThatExceptionOfType(QueueDoesNotExistException.class)
                .isThrownBy(() -> sqs.getQueueUrl(get -> get.queueName("Letter")));
    }

    @Test
    void a_message_has_at_most_a_mebibyte_with_its_attributes() {
        send("x".repeat(LARGEST), "\u00e4".repeat(LARGEST / 2));

        assertRefused("InvalidParameterValue", () -> send("x" + "\u00e4".repeat(LARGEST / 2)));
        assertRefused(
                "InvalidParameterValue",
                () -> sqs.sendMessage(send -> send.queueUrl(url)
                        .messageBody("x".repeat(LARGEST - "aStringx".length() + 1))
                        .messageAttributes(Map.of("a", text("x")))));
    }

    @Test
    void characters_that_xml_has_not_are_refused() {
        assertThatExceptionOfType(InvalidMessageContentsException.class).isThrownBy(() -> send("\u0001"));
        assertThatExceptionOfType(InvalidMessageContentsException.class).isThrownBy(() -> send("\uFFFF"));
    }

    @Test
    void other_parameters_than_there_can_be_are_refused() {
        assertRefused(
                "InvalidParameterValue",
                () -> sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(11)));
        assertRefused(
                "InvalidParameterValue",
                () -> sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(21)));
        assertRefused("MissingParameter", () -> sqs.sendMessage(send -> send.queueUrl(url)));
        assertThatExceptionOfType(ReceiptHandleIsInvalidException.class)
                .isThrownBy(
                        () -> sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle("any")));
    }

    @Test
    void other_operations_are_refused() {
        assertRefused("InvalidAction", sqs::listQueues);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(SqsException.class)
                .isThrownBy(call)
                .asInstanceOf(type(SqsException.class))
                .extracting(e -> e.awsErrorDetails().errorCode())
                .isEqualTo(code);
    }
}
