package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.core.stock.map.RebuildStock;
import dev.numberpool.core.stock.map.RebuildStock.Report;
import dev.numberpool.core.stock.map.StockMapDelay;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of a schedule: compares the map of the stock with the table once a day, mends it, and says how many
 * differences it has found. There should be none.
 */
public final class RebuildStockMap implements RequestHandler<ScheduledEvent, Long> {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildStockMap.class);

    private final RebuildStock rebuildStock;
    private final StockMapDelay delay;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public RebuildStockMap() {
        this(Rehearsal.start("RebuildStockMap", ScheduledEvent.class, RebuildStockMap::new));
    }

    /** In an application that others use too. */
    public RebuildStockMap(ApplicationContext application) {
        rebuildStock = application.getBean(RebuildStock.class);
        delay = application.getBean(StockMapDelay.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public Long handleRequest(ScheduledEvent event, Context context) {
        Report report = Deadline.within(
                TimeLeft.of(context),
                () -> events.logged(
                        RebuildStockMap.class, context, () -> rebuildStock.rebuild(true, delay::pass, _ -> {})));
        if (report.differences() > 0) {
            LOG.warn(
                    "the map of the stock was mended: {} were missing, {} too many",
                    report.missing(),
                    report.surplus());
        }
        return report.differences();
    }
}
