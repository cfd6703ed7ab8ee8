package dev.numberpool.local.stream;

import dev.numberpool.local.template.EventSourceMapping;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The records that wait to be delivered together. */
final class Batch {

    private final EventSourceMapping mapping;
    private final InstantSource clock;
    private final List<StreamedRecord> records = new ArrayList<>();
    private Instant due = Instant.MAX;

    Batch(EventSourceMapping mapping, InstantSource clock) {
        this.mapping = mapping;
        this.clock = clock;
    }

    void add(StreamedRecord record) {
        if (records.isEmpty()) {
            due = clock.instant().plus(mapping.batchingWindow());
        }
        records.add(record);
    }

    List<StreamedRecord> records() {
        return List.copyOf(records);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    boolean isFull() {
        return records.size() >= mapping.batchSize();
    }

    /** Whether its first record has waited for as long as it may. */
    boolean isDue() {
        return !records.isEmpty() && !clock.instant().isBefore(due);
    }

    void clear() {
        records.clear();
    }
}
