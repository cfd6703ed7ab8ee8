package dev.numberpool;

import dev.numberpool.local.Bound;
import dev.numberpool.local.http.Answer;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.sqs.QueueEndpoint;
import dev.numberpool.local.sqs.SqsClients;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue for the dead letters of a test's application, on a port of its own. */
public final class LetterBox implements AutoCloseable {

    private static final String QUEUE = "HistoryDeadLetters";
    private static final int MOST_AT_ONCE = 10;

    private final LoopbackServer server = Bound.server();
    private volatile boolean refusing;
    private final QueueEndpoint endpoint =
            new QueueEndpoint(server.address(), List.of(QUEUE), InstantSource.system(), _ -> {});
    private final SqsClient client = SqsClients.of(server.address());

    public LetterBox() {
        server.serve(Map.of(QueueEndpoint.ROOT, request -> refusing ? Answer.empty(500) : endpoint.answer(request)));
    }

    /** For the application, beside those of its table. */
    public Map<String, String> properties() {
        return Map.of(
                "numberpool.sqs.endpoint",
                QueueEndpoint.endpoint(server.address()).toString(),
                "numberpool.history.dead-letters",
                url());
    }

    /** The bodies of those that came since this was asked last, in order. */
    public List<String> letters() {
        return messages().stream().map(Message::body).toList();
    }

    /** The same with their attributes. */
    public List<Message> messages() {
        var all = new ArrayList<Message>();
        for (var some = take(); !some.isEmpty(); some = take()) {
            all.addAll(some);
        }
        return all;
    }

    /** Fails at whatever it is asked, until it is told otherwise. */
    public void refuse(boolean now) {
        refusing = now;
    }

    @Override
    public void close() {
        client.close();
        endpoint.close();
        server.close();
    }

    private List<Message> take() {
        var messages = client.receiveMessage(receive -> receive.queueUrl(url())
                        .maxNumberOfMessages(MOST_AT_ONCE)
                        .messageAttributeNames("All"))
                .messages();
        messages.forEach(message ->
                client.deleteMessage(delete -> delete.queueUrl(url()).receiptHandle(message.receiptHandle())));
        return messages;
    }

    private String url() {
        return QueueEndpoint.url(server.address(), QUEUE);
    }
}
