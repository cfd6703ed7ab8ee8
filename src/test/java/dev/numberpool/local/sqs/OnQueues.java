package dev.numberpool.local.sqs;

import dev.numberpool.fixture.StillClock;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.Bound;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A test of two queues through the SDK's own client. */
abstract class OnQueues {

    static final String QUEUE = "Letters";

    final StillClock clock = new StillClock();
    final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    final Semaphore requests = new Semaphore(0);
    private final LoopbackServer server = Bound.server();
    final QueueEndpoint endpoint = new QueueEndpoint(server.address(), List.of(QUEUE, "Others"), clock, arrived::add);
    final String url = QueueEndpoint.url(server.address(), QUEUE);
    final SqsClient sqs = SqsClients.of(server.address());

    @BeforeEach
    void serve() {
        server.serve(Map.of(QueueEndpoint.ROOT, request -> {
            requests.release();
            return endpoint.answer(request);
        }));
    }

    @AfterEach
    void close() {
        sqs.close();
        endpoint.close();
        server.close();
    }

    void send(String... bodies) {
        for (String body : bodies) {
            var _ = sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
        }
    }

    void delete(Message message) {
        var _ = sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
    }

    List<Message> receive() {
        return sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    Map<String, MessageAttributeValue> receiveNow(String attribute) {
        return sqs.receiveMessage(
                        receive -> receive.queueUrl(url).visibilityTimeout(0).messageAttributeNames(attribute))
                .messages()
                .getFirst()
                .messageAttributes();
    }

    String counts() {
        var attributes = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return "%s visible, %s hidden"
                .formatted(
                        attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                        attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
