package dev.numberpool.local.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What SQS itself tells of messages and queues, to those who ask for it by name. */
final class SystemAttributes {

    private SystemAttributes() {}

    static ObjectNode of(QueuedMessage message, Set<String> asked) {
        var all = JsonNodeFactory.instance
                .objectNode()
                .put("SentTimestamp", String.valueOf(message.sent().toEpochMilli()))
                .put("ApproximateReceiveCount", String.valueOf(message.receives()));
        message.firstReceived()
                .ifPresent(first -> all.put("ApproximateFirstReceiveTimestamp", String.valueOf(first.toEpochMilli())));
        return wanted(all, asked);
    }

    static ObjectNode of(MessageQueue queue, Set<String> asked) {
        return wanted(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ApproximateNumberOfMessages", String.valueOf(queue.visible()))
                        .put("ApproximateNumberOfMessagesNotVisible", String.valueOf(queue.hidden()))
                        .put("QueueArn", "arn:aws:sqs:us-east-1:" + QueueEndpoint.ACCOUNT + ":" + queue.name()),
                asked);
    }

    private static ObjectNode wanted(ObjectNode all, Set<String> asked) {
        return asked.contains("All") ? all : all.retain(asked);
    }
}
