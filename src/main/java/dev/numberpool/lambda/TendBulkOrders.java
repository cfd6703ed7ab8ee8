package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.core.order.pending.BestEffort;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of the minute: brings orders to an end at which a process died, gives up those that waited too long, and
 * fills what the stream's function may have missed.
 */
public final class TendBulkOrders implements RequestHandler<ScheduledEvent, Integer> {

    /** Enough for the largest order: no new one is begun after. */
    static final Duration AN_ORDER = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(TendBulkOrders.class);

    private final RecoverClaims recovery;
    private final FillWaitingOrders orders;
    private final InstantSource clock;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public TendBulkOrders() {
        this(Rehearsal.start("TendBulkOrders", ScheduledEvent.class, TendBulkOrders::new));
    }

    /** In an application that others use too. */
    public TendBulkOrders(ApplicationContext application) {
        recovery = application.getBean(RecoverClaims.class);
        orders = application.getBean(FillWaitingOrders.class);
        clock = application.getBean(InstantSource.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public Integer handleRequest(ScheduledEvent event, Context context) {
        Instant end = TimeLeft.toBegin(AN_ORDER, clock, context);
        return Deadline.within(
                TimeLeft.of(context), () -> events.logged(TendBulkOrders.class, context, () -> tend(end)));
    }

    /**
     * Where the recovery of an order breaks, those that wait are not left for it, and it takes half of the time at the
     * most. All that broke is told.
     */
    private int tend(Instant end) {
        Instant now = clock.instant();
        Instant half = now.plus(Duration.between(now, end).dividedBy(2));
        var recovered = new AtomicInteger();
        var filled = new AtomicInteger();
        var work = new BestEffort();
        work.attempt("the recovery", () -> recovered.set(recovery.recover(half)));
        work.attempt("the filling", () -> filled.set(orders.fill(_ -> true, end)));
        if (recovered.get() + filled.get() > 0) {
            LOG.info("{} orders recovered, {} filled", recovered.get(), filled.get());
        }
        work.end();
        return filled.get();
    }
}
