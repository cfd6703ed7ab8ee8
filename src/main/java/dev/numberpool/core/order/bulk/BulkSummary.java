package dev.numberpool.core.order.bulk;

import dev.numberpool.core.id.OrderId;

/**
 * An order by quantity without its numbers.
 *
 * @param quantity how many numbers were ordered
 */
public record BulkSummary(OrderId id, int quantity, BulkProgress progress) {}
