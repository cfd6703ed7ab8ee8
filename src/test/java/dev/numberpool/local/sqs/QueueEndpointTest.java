package dev.numberpool.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class QueueEndpointTest extends OnQueues {

    @Test
    void what_is_sent_is_received_with_its_attributes() {
        var attributes = Map.of(
                "text", text("\u00e4"),
                "count",
                        MessageAttributeValue.builder()
                                .dataType("Number.int")
                                .stringValue("7")
                                .build(),
                "bytes",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1, 7}))
                                .build());

        var sent = sqs.sendMessage(send ->
                send.queueUrl(url).messageBody("{\"a\":\"\u00e4\uD83D\uDE00\"}").messageAttributes(attributes));

        assertThat(receive()).singleElement().satisfies(message -> {
            assertThat(message.messageId()).isEqualTo(sent.messageId());
            assertThat(message.body()).isEqualTo("{\"a\":\"\u00e4\uD83D\uDE00\"}");
            assertThat(message.messageAttributes()).isEqualTo(attributes);
        });
        assertThat(arrived).containsExactly(QUEUE);
    }

    @Test
    void what_a_part_of_aws_puts_there_is_received_too() {
        endpoint.put(QUEUE, "letter");

        assertThat(receive()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("letter");
            assertThat(message.messageAttributes()).isEmpty();
        });
        assertThat(arrived).containsExactly(QUEUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint.put("Nowhere", "letter"))
                .withMessage("not put into Nowhere");
    }

    @Test
    void of_the_attributes_those_are_received_that_are_asked_for() {
        sqs.sendMessage(send -> send.queueUrl(url)
                .messageBody("x")
                .messageAttributes(Map.of("one", text("1"), "two.a", text("2"), "two.b", text("3"))));

        assertThat(receiveNow("one")).containsOnlyKeys("one");
        assertThat(receiveNow("two.*")).containsOnlyKeys("two.a", "two.b");
        assertThat(receiveNow("none")).isEmpty();
    }

    @Test
    void messages_come_in_order_and_no_more_than_are_asked_for() {
        send("1", "2", "3");

        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages())
                .extracting(Message::body)
                .containsExactly("1");
        assertThat(receive()).extracting(Message::body).containsExactly("2", "3");
    }

    @Test
    void a_received_message_is_hidden_until_its_time_is_over() {
        send("x");
        var first = receive().getFirst();
        assertThat(receive()).isEmpty();
        assertThat(counts()).isEqualTo("0 visible, 1 hidden");

        clock.pass(Duration.ofSeconds(30));

        assertThat(counts()).isEqualTo("1 visible, 0 hidden");
        assertThat(receive()).singleElement().satisfies(again -> {
            assertThat(again.messageId()).isEqualTo(first.messageId());
            assertThat(again.attributes())
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
                    .containsEntry(
                            MessageSystemAttributeName.SENT_TIMESTAMP,
                            first.attributes().get(MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP));
        });
    }

    @Test
    void a_delayed_message_is_hidden_from_the_beginning() {
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("x").delaySeconds(5));
        assertThat(receive()).isEmpty();

        clock.pass(Duration.ofSeconds(5));

        assertThat(receive()).hasSize(1);
    }

    @Test
    void a_deleted_message_does_not_come_again() {
        send("x");
        delete(receive().getFirst());

        clock.pass(Duration.ofSeconds(30));

        assertThat(receive()).isEmpty();
    }

    @Test
    void an_outdated_receipt_deletes_nothing() {
        send("x");
        var outdated = receive().getFirst();
        clock.pass(Duration.ofSeconds(30));
        var _ = receive();

        delete(outdated);

        assertThat(counts()).isEqualTo("0 visible, 1 hidden");
    }

    @Test
    void whoever_waits_receives_what_is_sent_meanwhile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(this::waitAndReceive);
            requests.acquire();

            send("x");

            assertThat(waiting.get()).extracting(Message::body).containsExactly("x");
        }
    }

    /** By its clock, which stands still, the wait never ends. */
    @Test
    void nobody_waits_for_a_queue_that_is_closed() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(this::waitAndReceive);
            requests.acquire();

            endpoint.close();

            assertThat(waiting.get()).isEmpty();
        }
    }

    @Test
    void a_purged_queue_is_empty_and_the_other_is_not() {
        send("x");
        String other = sqs.getQueueUrl(get -> get.queueName("Others")).queueUrl();
        sqs.sendMessage(send -> send.queueUrl(other).messageBody("y"));

        sqs.purgeQueue(purge -> purge.queueUrl(url));

        assertThat(counts()).isEqualTo("0 visible, 0 hidden");
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(other)).messages())
                .extracting(Message::body)
                .containsExactly("y");
    }

    private List<Message> waitAndReceive() {
        return sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(20))
                .messages();
    }
}
