package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of the schedule: returns numbers to stock whose quarantine has ended, and says how many. When a run
 * fails, what it has returned stays so, and the next run goes on.
 */
public final class ReturnToStock implements RequestHandler<ScheduledEvent, Integer> {

    /** Enough for its four calls: query, read, write, and write again without what has changed. */
    private static final Duration A_BATCH = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(ReturnToStock.class);

    private final EndQuarantine endQuarantine;
    private final InstantSource clock;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public ReturnToStock() {
        this(Rehearsal.start("ReturnToStock", ScheduledEvent.class, ReturnToStock::new));
    }

    /** In an application that others use too. */
    public ReturnToStock(ApplicationContext application) {
        endQuarantine = application.getBean(EndQuarantine.class);
        clock = application.getBean(InstantSource.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public Integer handleRequest(ScheduledEvent event, Context context) {
        Instant end = TimeLeft.toBegin(A_BATCH, clock, context);
        int returned = Deadline.within(
                TimeLeft.of(context),
                () -> events.logged(ReturnToStock.class, context, () -> endQuarantine.endUntil(end)));
        LOG.info("{} numbers returned to stock", returned);
        return returned;
    }
}
