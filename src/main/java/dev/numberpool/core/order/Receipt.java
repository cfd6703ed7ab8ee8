package dev.numberpool.core.order;

/**
 * What a buyer gets.
 *
 * @param replayed this is the answer of an earlier request with the same idempotency key; nothing was charged now
 */
public record Receipt(Order order, boolean replayed) {}
