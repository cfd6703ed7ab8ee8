package dev.numberpool.core.hold;

/**
 * What an organization gets that puts numbers on hold.
 *
 * @param replayed this is the answer of an earlier request with the same idempotency key; the hold may have ended since
 */
public record HoldReceipt(Hold hold, boolean replayed) {}
