package dev.numberpool.core.order.pending;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.List;
import java.util.Set;

/**
 * What may let an order be filled that could not be filled before: what has come in since somebody last looked.
 *
 * @param numbers that are now in stock
 * @param queued orders that now wait: their numbers may have come just before
 */
public record FillTriggers(List<Found> numbers, Set<OrderId> queued) {

    public FillTriggers {
        numbers = List.copyOf(numbers);
        queued = Set.copyOf(queued);
    }

    /** Whether the order may be one that can be filled now, and could not before. */
    public boolean concern(Waiting order) {
        var wanted = order.terms().request().wanted();
        return queued.contains(order.terms().id()) || numbers.stream().anyMatch(wanted::matches);
    }
}
