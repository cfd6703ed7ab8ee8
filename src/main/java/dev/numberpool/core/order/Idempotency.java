package dev.numberpool.core.order;

/** Under which key a repetition of the request is known, and how it is told from another request. */
public record Idempotency(IdempotencyKey key, Fingerprint fingerprint) {}
