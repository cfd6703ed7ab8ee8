package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.core.hold.EndOverdueHolds;
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
 * The handler of the minute for holds: ends those whose time is over, and says how many. When a run fails, the holds that
 * it has ended stay so, and the next run goes on.
 */
public final class EndHolds implements RequestHandler<ScheduledEvent, Integer> {

    /** Enough for the calls of a hold: read its numbers, write, and write again without what was ordered meanwhile. */
    private static final Duration A_HOLD = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(EndHolds.class);

    private final EndOverdueHolds endOverdueHolds;
    private final InstantSource clock;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public EndHolds() {
        this(Rehearsal.start("EndHolds", ScheduledEvent.class, EndHolds::new));
    }

    /** In an application that others use too. */
    public EndHolds(ApplicationContext application) {
        endOverdueHolds = application.getBean(EndOverdueHolds.class);
        clock = application.getBean(InstantSource.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public Integer handleRequest(ScheduledEvent event, Context context) {
        Instant end = TimeLeft.toBegin(A_HOLD, clock, context);
        int ended = Deadline.within(
                TimeLeft.of(context),
                () -> events.logged(EndHolds.class, context, () -> endOverdueHolds.endUntil(end)));
        LOG.info("{} holds ended", ended);
        return ended;
    }
}
