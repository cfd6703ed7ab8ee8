package dev.numberpool.core.order.bulk;

/**
 * What a buyer gets: the order, filled or waiting.
 *
 * @param replayed this is the order of an earlier request with the same idempotency key, as it is now
 */
public record BulkReceipt(BulkOrder order, boolean replayed) {}
