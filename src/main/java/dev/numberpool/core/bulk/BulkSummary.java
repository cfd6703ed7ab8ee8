package dev.numberpool.core.bulk;

import dev.numberpool.core.OrderId;

/**
 * An order by quantity without its numbers.
 *
 * @param quantity how many numbers were ordered
 */
public record BulkSummary(OrderId id, int quantity, BulkProgress progress) {}
