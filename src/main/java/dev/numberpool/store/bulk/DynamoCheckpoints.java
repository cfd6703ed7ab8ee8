package dev.numberpool.store.bulk;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.pending.Checkpoints;
import dev.numberpool.core.order.pending.Checkpoints.Worklist;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checkpoints in DynamoDB. Of two runs at the same time, what the later one says is what holds. */
@Singleton
final class DynamoCheckpoints implements Checkpoints {

    private static final String LAST = "order_id";

    private final Table table;

    DynamoCheckpoints(Table table) {
        this.table = table;
    }

    @Override
    public Optional<OrderId> find(Worklist list) {
        return table.findNow(key(list)).flatMap(item -> table.readable(item, "checkpoint", DynamoCheckpoints::read));
    }

    @Override
    public void save(Worklist list, OrderId last) {
        table.put(write(list, last));
    }

    @Override
    public void clear(Worklist list) {
        table.delete(key(list));
    }

    private static Map<String, AttributeValue> write(Worklist list, OrderId last) {
        return new Item.Builder()
                .key(key(list))
                .text(LAST, last.value().toString())
                .build();
    }

    private static OrderId read(Item item) {
        return new OrderId(UUID.fromString(item.text(LAST)));
    }

    private static Map<String, AttributeValue> key(Worklist list) {
        return Keys.checkpoint(
                switch (list) {
                    case WAITING -> Keys.WAITING;
                    case CLAIMS -> Keys.CLAIMS;
                });
    }
}
