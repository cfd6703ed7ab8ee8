package dev.numberpool.core.order.bulk;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import java.util.Optional;

/**
 * Which of an organization's orders by quantity to list.
 *
 * @param progress only those that have come so far
 * @param before where the page begins: only orders that were placed before this one
 * @param limit how many to a page
 */
public record BulkOrderQuery(
        OrganizationId organization, Optional<BulkProgress> progress, Optional<OrderId> before, int limit) {

    boolean accepts(BulkSummary order) {
        return progress.map(wanted -> wanted == order.progress()).orElse(true);
    }
}
