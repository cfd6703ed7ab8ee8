package dev.numberpool.local.stream;

import dev.numberpool.local.lambda.LambdaFunction;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.EventSourceMapping;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A function and what it takes of a stream. */
final class Receiver {

    private final EventSourceMapping mapping;
    private final RecordFilter filter;
    private final Delivery delivery;
    private final String streamArn;
    private final InstantSource clock;

    /** @throws IllegalArgumentException if a filter is no pattern */
    Receiver(
            EventSourceMapping mapping,
            LambdaFunction function,
            String streamArn,
            Background background,
            InstantSource clock) {
        this.mapping = mapping;
        this.filter = RecordFilter.of(mapping.filterPatterns());
        this.delivery = new Delivery(mapping, function, background, clock);
        this.streamArn = streamArn;
        this.clock = clock;
    }

    Batch newBatch() {
        return new Batch(mapping, clock);
    }

    /** The record as the function gets it; empty if it is filtered out. */
    Optional<StreamedRecord> wanted(Record record) {
        return Optional.of(StreamedRecord.of(record, streamArn)).filter(filter::matches);
    }

    /** @see Delivery#deliver */
    boolean deliver(List<StreamedRecord> batch) {
        return delivery.deliver(batch);
    }
}
