package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent.SNS;
import com.amazonaws.services.lambda.runtime.events.SNSEvent.SNSRecord;
import dev.numberpool.carrier.sms.ReadTwoWaySms;
import dev.numberpool.core.message.ReceiveMessage;
import dev.numberpool.core.message.ReceiveMessage.Reception;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler behind the topic on which AWS End User Messaging publishes text messages to our numbers: stores each for
 * who holds the number. What it throws makes Lambda send the event again, which is harmless, and in the end to the
 * dead letters.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">SNS's event</a>
 */
public final class ReceiveInboundMessage implements RequestHandler<SNSEvent, List<Reception>> {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveInboundMessage.class);

    private final ReadTwoWaySms readTwoWaySms;
    private final ReceiveMessage receiveMessage;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public ReceiveInboundMessage() {
        this(Rehearsal.start("ReceiveInboundMessage", SNSEvent.class, ReceiveInboundMessage::new));
    }

    /** In an application that others use too. */
    public ReceiveInboundMessage(ApplicationContext application) {
        readTwoWaySms = application.getBean(ReadTwoWaySms.class);
        receiveMessage = application.getBean(ReceiveMessage.class);
        events = application.getBean(LogEvents.class);
    }

    /** @return what became of each message */
    @Override
    public List<Reception> handleRequest(SNSEvent event, Context context) {
        return Deadline.within(
                TimeLeft.of(context),
                () -> events.logged(
                        ReceiveInboundMessage.class,
                        context,
                        () -> event.getRecords().stream()
                                .map(SNSRecord::getSNS)
                                .map(this::receive)
                                .toList()));
    }

    private Reception receive(SNS published) {
        var at = Instant.ofEpochMilli(published.getTimestamp().getMillis());
        var message = readTwoWaySms.read(published.getMessage(), published.getMessageId(), at);
        Reception reception = receiveMessage.receive(message);
        LOG.info("message {}: {}", message.id().hex(), reception);
        return reception;
    }
}
