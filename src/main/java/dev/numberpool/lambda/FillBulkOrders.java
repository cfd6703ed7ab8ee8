package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.numberpool.core.UnreadableRecords;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.bulk.StreamFillTriggers;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of the table's stream: when numbers come into stock, or an order begins to wait, it fills the waiting
 * orders that this concerns. Where none waits, reading the queue is all it does.
 */
public final class FillBulkOrders implements RequestHandler<DynamodbEvent, Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(FillBulkOrders.class);

    private final FillWaitingOrders orders;
    private final InstantSource clock;
    private final UnreadableRecords unreadable;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public FillBulkOrders() {
        this(Rehearsal.start("FillBulkOrders", DynamodbEvent.class, FillBulkOrders::new));
    }

    /** In an application that others use too. */
    public FillBulkOrders(ApplicationContext application) {
        orders = application.getBean(FillWaitingOrders.class);
        clock = application.getBean(InstantSource.class);
        unreadable = application.getBean(UnreadableRecords.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public Integer handleRequest(DynamodbEvent event, Context context) {
        Instant end = TimeLeft.toBegin(TendBulkOrders.AN_ORDER, clock, context);
        int filled = Deadline.within(
                TimeLeft.of(context),
                () -> events.logged(
                        FillBulkOrders.class,
                        context,
                        () -> orders.fill(StreamFillTriggers.of(event, unreadable)::concern, end)));
        if (filled > 0) {
            LOG.info("{} waiting orders filled", filled);
        }
        return filled;
    }
}
