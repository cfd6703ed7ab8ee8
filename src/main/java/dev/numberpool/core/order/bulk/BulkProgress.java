package dev.numberpool.core.order.bulk;

import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Open;

/** How far an order by quantity has come, as its buyer sees it. */
public enum BulkProgress {
    /** It waits for stock, or is being filled. */
    PENDING,
    /** All its numbers are its organization's. */
    COMPLETE,
    /** It has no numbers and never will: it was not filled in time, or was refused when its turn came, or canceled. */
    FAILED;

    /** How far this one has come. */
    public static BulkProgress of(BulkOrder order) {
        return switch (order) {
            case Open _ -> PENDING;
            case Complete _ -> COMPLETE;
            case Failed _ -> FAILED;
        };
    }
}
