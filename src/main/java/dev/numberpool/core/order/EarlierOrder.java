package dev.numberpool.core.order;

import dev.numberpool.core.OrderId;

/** The order that was placed under an idempotency key in the last 24 hours. */
public record EarlierOrder(OrderId id, Fingerprint fingerprint) {}
