package dev.numberpool.local.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.numberpool.local.http.Endpoint;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.start.Background;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQS API of some queues, whose messages are kept in memory: SendMessage, ReceiveMessage, DeleteMessage,
 * GetQueueUrl, GetQueueAttributes, PurgeQueue, in the protocol AWS JSON 1.0.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html">SQS's API</a>
 */
public final class QueueEndpoint implements Endpoint, AutoCloseable {

    /** The path of its endpoint. */
    public static final String ROOT = "/sqs";

    static final String ACCOUNT = "000000000000";

    private static final String TARGET = "x-amz-target";
    private static final String SERVICE = "AmazonSQS.";

    /** A message of the largest size, every character of which is escaped. */
    private static final int LARGEST_REQUEST = 8 << 20;

    private final Background background = new Background();
    private final ReceiveCall receiving;
    private final URI server;
    private final Map<String, MessageQueue> queues;
    private final Consumer<String> arrived;

    /**
     * @param server its address without the path
     * @param arrived is told the name of the queue of every message once it is there
     */
    public QueueEndpoint(URI server, List<String> names, InstantSource clock, Consumer<String> arrived) {
        this.server = server;
        this.receiving = new ReceiveCall(background, clock);
        this.queues = names.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> new MessageQueue(name, clock)));
        this.arrived = arrived;
    }

    /** As clients are given it. */
    public static URI endpoint(URI server) {
        return server.resolve(ROOT);
    }

    /** That of a queue. */
    public static String url(URI server, String queue) {
        return String.join("/", endpoint(server).toString(), ACCOUNT, queue);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) throws IOException {
        try {
            return answer(SqsCall.read(operation(request), body(request)));
        } catch (RefusedCall refused) {
            return SqsAnswer.refused(refused);
        }
    }

    @Override
    public HttpAnswer refuse(HttpRequest request, ForeignRequest reason) {
        return SqsAnswer.foreign(reason);
    }

    /**
     * Puts a message into a queue, as a part of AWS does that is here.
     *
     * @throws IllegalArgumentException if there is no such queue
     */
    public void put(String queue, String body) {
        try {
            var _ = queue(queue).send(body, MessageAttributes.NONE, Duration.ZERO);
            arrived.accept(queue);
        } catch (RefusedCall refused) {
            throw new IllegalArgumentException("not put into " + queue, refused);
        }
    }

    /** Ends the receiving that waits. */
    @Override
    public void close() {
        background.close();
    }

    private HttpAnswer answer(SqsCall call) throws RefusedCall {
        return switch (call.operation()) {
            case "SendMessage" -> send(call);
            case "ReceiveMessage" -> SqsAnswer.done(receiving.from(queue(call), call));
            case "DeleteMessage" -> delete(call);
            case "GetQueueUrl" -> url(queue(call.text("QueueName")));
            case "GetQueueAttributes" ->
                SqsAnswer.done(JsonNodeFactory.instance
                        .objectNode()
                        .set("Attributes", SystemAttributes.of(queue(call), call.names("AttributeNames"))));
            case "PurgeQueue" -> purge(call);
            default ->
                throw new RefusedCall(
                        SqsError.UNKNOWN_OPERATION, "The operation is not served here: " + call.operation());
        };
    }

    private HttpAnswer send(SqsCall call) throws RefusedCall {
        var queue = queue(call);
        var sent = SendCall.to(queue, call);
        arrived.accept(queue.name());
        return SqsAnswer.done(sent);
    }

    private HttpAnswer delete(SqsCall call) throws RefusedCall {
        queue(call).delete(ReceiptHandle.parse(call.text("ReceiptHandle")));
        return SqsAnswer.done();
    }

    private HttpAnswer purge(SqsCall call) throws RefusedCall {
        queue(call).purge();
        return SqsAnswer.done();
    }

    private HttpAnswer url(MessageQueue queue) {
        return SqsAnswer.done(JsonNodeFactory.instance.objectNode().put("QueueUrl", url(server, queue.name())));
    }

    private MessageQueue queue(SqsCall call) throws RefusedCall {
        String url = call.text("QueueUrl");
        return queue(url.substring(url.lastIndexOf('/') + 1));
    }

    private MessageQueue queue(String name) throws RefusedCall {
        return Optional.ofNullable(queues.get(name))
                .orElseThrow(
                        () -> new RefusedCall(SqsError.QUEUE_DOES_NOT_EXIST, "The specified queue does not exist."));
    }

    private static byte[] body(HttpRequest request) throws RefusedCall, IOException {
        return request.body(LARGEST_REQUEST)
                .orElseThrow(() -> RefusedCall.invalid("The request is longer than " + LARGEST_REQUEST + " bytes."));
    }

    private static String operation(HttpRequest request) {
        String target = request.headers().getOrDefault(TARGET, List.of("")).getFirst();
        return target.startsWith(SERVICE) ? target.substring(SERVICE.length()) : target;
    }
}
