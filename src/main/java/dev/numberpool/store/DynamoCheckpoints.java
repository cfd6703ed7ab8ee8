package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.bulk.Checkpoints;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checkpoints in DynamoDB. Of two runs at the same time, what the later one says is what holds. */
@Singleton
final class DynamoCheckpoints implements Checkpoints {

    private final Table table;

    DynamoCheckpoints(Table table) {
        this.table = table;
    }

    @Override
    public Optional<OrderId> find(Worklist list) {
        return table.findNow(CheckpointItem.key(list))
                .flatMap(item -> table.readable(item, "checkpoint", CheckpointItem::read));
    }

    @Override
    public void save(Worklist list, OrderId last) {
        table.put(CheckpointItem.write(list, last));
    }

    @Override
    public void clear(Worklist list) {
        table.delete(CheckpointItem.key(list));
    }
}
