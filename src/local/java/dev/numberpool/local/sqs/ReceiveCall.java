package dev.numberpool.local.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.http.Md5;
import dev.numberpool.local.start.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Receives messages of a queue, and waits for them if it is asked to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">ReceiveMessage</a>
 */
final class ReceiveCall {

    private static final int MOST_AT_ONCE = 10;
    private static final int VISIBILITY_TIMEOUT_IN_SECONDS = 30;
    private static final int LONGEST_VISIBILITY_TIMEOUT_IN_SECONDS = 43_200;
    private static final int LONGEST_WAIT_IN_SECONDS = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Background background;
    private final InstantSource clock;

    /** @param background that nothing waits any longer once it is closed */
    ReceiveCall(Background background, InstantSource clock) {
        this.background = background;
        this.clock = clock;
    }

    ObjectNode from(MessageQueue queue, SqsCall call) throws RefusedCall {
        var received = receive(
                queue,
                call.number("MaxNumberOfMessages", 1, 1, MOST_AT_ONCE),
                call.seconds("VisibilityTimeout", VISIBILITY_TIMEOUT_IN_SECONDS, LONGEST_VISIBILITY_TIMEOUT_IN_SECONDS),
                call.seconds("WaitTimeSeconds", 0, LONGEST_WAIT_IN_SECONDS));
        var answer = JsonNodeFactory.instance.objectNode();
        if (!received.isEmpty()) {
            answer.putArray("Messages")
                    .addAll(received.stream()
                            .map(message -> json(message, call))
                            .toList());
        }
        return answer;
    }

    private List<QueuedMessage> receive(MessageQueue queue, int most, Duration hidden, Duration wait) {
        Instant end = clock.instant().plus(wait);
        var received = queue.receive(most, hidden);
        while (received.isEmpty() && clock.instant().isBefore(end) && background.pause(PAUSE)) {
            received = queue.receive(most, hidden);
        }
        return received;
    }

    private static ObjectNode json(QueuedMessage message, SqsCall call) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("MessageId", message.id())
                .put("ReceiptHandle", message.receipt().handle())
                .put("Body", message.body())
                .put("MD5OfBody", Md5.of(message.body().getBytes(UTF_8)));
        var told = SystemAttributes.of(message, call.names("MessageSystemAttributeNames", "AttributeNames"));
        if (!told.isEmpty()) {
            json.set("Attributes", told);
        }
        var said = message.attributes().wanted(call.names("MessageAttributeNames"));
        if (!said.isEmpty()) {
            json.put("MD5OfMessageAttributes", said.md5()).set("MessageAttributes", said.json());
        }
        return json;
    }
}
