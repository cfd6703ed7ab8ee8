package dev.numberpool.local.stream;

import dev.numberpool.local.template.EventSourceMapping.Start;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Makes batches of a shard's records for a function, and knows how far it has come. */
final class ShardBatches {

    private static final ShardPosition.From LATEST = ShardPosition.beginning(Start.LATEST);

    private final Receiver receiver;
    private final Batch batch;
    private final Consumer<ShardPosition> remember;
    private ShardPosition.From position;
    private ShardPosition.From read;

    /**
     * @param position where the shard was left
     * @param remember is told where it is left now
     */
    ShardBatches(Receiver receiver, ShardPosition.From position, Consumer<ShardPosition> remember) {
        this.receiver = receiver;
        this.batch = receiver.newBatch();
        this.remember = remember;
        this.position = position;
        this.read = position;
    }

    /** Before the first record that is not done with. */
    ShardPosition.From position() {
        return position;
    }

    /**
     * Takes what comes next in the shard, and delivers what is full or has waited long enough.
     *
     * @param last whether there is nothing after it
     * @return false if it was told to end before
     */
    boolean take(List<Record> records, boolean last) {
        if (!records.isEmpty() && position.equals(LATEST)) {
            reach(ShardPosition.at(sequenceNumber(records.getFirst()))); // later it would be another place
        }
        for (Record record : records) {
            receiver.wanted(record).ifPresent(batch::add);
            read = ShardPosition.after(sequenceNumber(record));
            if (batch.isFull() && !deliver()) {
                return false;
            }
        }
        return finish(last);
    }

    /** Reads on from there: what is not delivered is forgotten. */
    void resume(ShardPosition.From from) {
        batch.clear();
        position = from;
        read = from;
    }

    private boolean finish(boolean last) {
        if ((batch.isDue() || last) && !deliver()) {
            return false;
        }
        if (batch.isEmpty()) {
            reach(read);
        }
        return true;
    }

    private boolean deliver() {
        if (!receiver.deliver(batch.records())) {
            return false;
        }
        batch.clear();
        reach(read);
        return true;
    }

    private void reach(ShardPosition.From reached) {
        if (!reached.equals(position)) {
            remember.accept(reached);
            position = reached;
        }
    }

    private static String sequenceNumber(Record record) {
        return record.dynamodb().sequenceNumber();
    }
}
