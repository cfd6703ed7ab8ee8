package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.numberpool.core.UnreadableRecords;
import dev.numberpool.core.history.DeadLetters;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.order.pending.FillTriggers;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.map.FollowStock;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.store.stream.StockRecord;
import dev.numberpool.store.stream.StreamRecord;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of the table's stream for all that is derived from the table within DynamoDB: it keeps the map of the stock
 * as the stock is, and then fills the waiting orders that may be filled now. Answers how many it has filled. A record that
 * it cannot read goes to the dead letters and stops nobody. Where the map cannot be changed, Lambda brings the batch again;
 * an order at which something breaks is left to {@link TendBulkOrders}, which looks at all of them within the minute.
 */
public final class FollowTable implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FollowTable.class);

    private final FollowStock stock;
    private final FillWaitingOrders orders;
    private final DeadLetters deadLetters;
    private final UnreadableRecords unreadable;
    private final JsonMapper mapper;
    private final InstantSource clock;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public FollowTable() {
        this(Rehearsal.start("FollowTable", FollowTable::new));
    }

    /** In an application that others use too. */
    public FollowTable(ApplicationContext application) {
        stock = application.getBean(FollowStock.class);
        orders = application.getBean(FillWaitingOrders.class);
        deadLetters = application.getBean(DeadLetters.class);
        unreadable = application.getBean(UnreadableRecords.class);
        mapper = application.getBean(JsonMapper.class);
        clock = application.getBean(InstantSource.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Instant end = TimeLeft.toBegin(TendBulkOrders.AN_ORDER, clock, context);
        List<StreamRecord> records = StreamRecord.of(event, mapper);
        int filled = Deadline.within(
                TimeLeft.of(context), () -> events.logged(FollowTable.class, context, () -> follow(records, end)));
        if (filled > 0) {
            LOG.info("{} waiting orders filled", filled);
        }
        mapper.writeValue(answer, filled);
    }

    private int follow(List<StreamRecord> records, Instant end) {
        var read = new ArrayList<StockRecord>();
        records.forEach(record -> read(record).ifPresent(read::add));
        List<Listing> inStock = stock.follow(
                read.stream().flatMap(record -> record.changed().stream()).toList());
        var triggers = new FillTriggers(
                inStock.stream()
                        .map(listing -> new Found(listing.number(), listing.type()))
                        .toList(),
                read.stream().flatMap(record -> record.queued().stream()).collect(Collectors.toSet()));
        return fill(triggers, end);
    }

    private int fill(FillTriggers triggers, Instant end) {
        try {
            return orders.fill(triggers::concern, end);
        } catch (RuntimeException e) {
            LOG.error("waiting orders are left to the next run", e);
            return 0;
        }
    }

    private Optional<StockRecord> read(StreamRecord record) {
        try {
            return Optional.of(StockRecord.of(record));
        } catch (RuntimeException e) { // whatever is wrong with it, it will not be better another time
            unreadable.passedOver("change of the stream", e);
            deadLetters.put(record);
            return Optional.empty();
        }
    }
}
