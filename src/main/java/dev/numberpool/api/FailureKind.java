package dev.numberpool.api;

/** What a client is told of a failure; nothing of its cause is. */
public enum FailureKind {
    /** A fault of ours: 500. */
    BUG,
    /** The table or the history cannot answer now, and nothing was done: 503 with Retry-After. */
    UNAVAILABLE,
    /** The table did not say whether it was done: 503 with Retry-After. */
    IN_DOUBT
}
