package dev.numberpool.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.numberpool.fixture.StillClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessageQueueTest {

    private static final MessageAttributes NONE = MessageAttributes.read(JsonNodeFactory.instance.objectNode());

    private final MessageQueue queue = new MessageQueue("Letters", new StillClock(), 10);

    @Test
    void a_full_queue_takes_no_more() throws RefusedCall {
        send("12345");
        send("\u00e4\u00e4x");

        assertThatExceptionOfType(RefusedCall.class)
                .isThrownBy(() -> send("1"))
                .extracting(RefusedCall::error)
                .isEqualTo(SqsError.OVER_LIMIT);
        assertThat(queue.visible()).isEqualTo(2);
    }

    @Test
    void there_is_room_again_for_what_was_deleted_and_only_for_that() throws RefusedCall {
        send("12345");
        send("67890");
        var first = queue.receive(1, Duration.ofSeconds(30)).getFirst();

        queue.delete(new ReceiptHandle(first.id(), 7));
        assertThatExceptionOfType(RefusedCall.class).isThrownBy(() -> send("1"));
        queue.delete(first.receipt());
        queue.delete(first.receipt());

        send("abcde");
        assertThatExceptionOfType(RefusedCall.class).isThrownBy(() -> send("1"));
    }

    @Test
    void a_purged_queue_is_empty() throws RefusedCall {
        send("1234567890");

        queue.purge();

        send("1234567890");
        assertThat(queue.visible()).isEqualTo(1);
    }

    private void send(String body) throws RefusedCall {
        var _ = queue.send(body, NONE, Duration.ZERO);
    }
}
