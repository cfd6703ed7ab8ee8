package dev.numberpool.local.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.http.Md5;
import java.util.regex.Pattern;

/**
 * Puts a message into a queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
 */
final class SendCall {

    private static final int LARGEST_IN_BYTES = 1_048_576;
    private static final int LONGEST_DELAY_IN_SECONDS = 900;

    /** What XML 1.0 has no place for. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SendCall() {}

    static ObjectNode to(MessageQueue queue, SqsCall call) throws RefusedCall {
        String body = call.text("MessageBody");
        var attributes = MessageAttributes.read(call.parameters().path("MessageAttributes"));
        requireAllowed(body, attributes);
        var message = queue.send(body, attributes, call.seconds("DelaySeconds", 0, LONGEST_DELAY_IN_SECONDS));
        return answer(message);
    }

    private static void requireAllowed(String body, MessageAttributes attributes) throws RefusedCall {
        if (body.getBytes(UTF_8).length + attributes.size() > LARGEST_IN_BYTES) {
            throw RefusedCall.invalid("Message must be shorter than " + LARGEST_IN_BYTES + " bytes.");
        }
        if (FORBIDDEN.matcher(body).find()) {
            throw new RefusedCall(
                    SqsError.INVALID_MESSAGE_CONTENTS, "The message contains characters outside the allowed set.");
        }
    }

    private static ObjectNode answer(QueuedMessage message) {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("MessageId", message.id())
                .put("MD5OfMessageBody", Md5.of(message.body().getBytes(UTF_8)));
        return message.attributes().isEmpty()
                ? answer
                : answer.put("MD5OfMessageAttributes", message.attributes().md5());
    }
}
