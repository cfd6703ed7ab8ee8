package dev.numberpool.store;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.bulk.Checkpoints.Worklist;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far a run through a list of orders has come. */
final class CheckpointItem {

    private static final String LAST = "order_id";

    private CheckpointItem() {}

    static Map<String, AttributeValue> write(Worklist list, OrderId last) {
        return new Item.Builder()
                .key(key(list))
                .text(LAST, last.value().toString())
                .build();
    }

    static OrderId read(Item item) {
        return new OrderId(UUID.fromString(item.text(LAST)));
    }

    static Map<String, AttributeValue> key(Worklist list) {
        return Keys.checkpoint(
                switch (list) {
                    case WAITING -> Keys.WAITING;
                    case CLAIMS -> Keys.CLAIMS;
                });
    }
}
