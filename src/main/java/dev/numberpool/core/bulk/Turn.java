package dev.numberpool.core.bulk;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose turn it is in the queue: if the last run ended before it was through, the first one that it did not reach. */
final class Turn {

    private @Nullable OrderId next;

    /** The queue from there on, and then what stands before. */
    synchronized List<Waiting> of(List<Waiting> queue) {
        var turned = new ArrayList<>(queue);
        for (int place = 0; place < queue.size(); place++) {
            if (queue.get(place).terms().id().equals(next)) {
                Collections.rotate(turned, -place);
            }
        }
        next = null;
        return turned;
    }

    /** Not reached: the first of them is the next. */
    synchronized void pass(Waiting order) {
        if (next == null) {
            next = order.terms().id();
        }
    }
}
