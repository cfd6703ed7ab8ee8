package dev.numberpool.core.order;

import dev.numberpool.core.Refusal;

/** How the attempt to commit an order ended. Only {@link Done} has changed anything. */
public sealed interface Commit {

    record Done() implements Commit {}

    /** Its idempotency key was taken by another order first, perhaps by the same request sent twice. */
    record PlacedBefore(EarlierOrder earlier) implements Commit {}

    record Declined(Refusal refusal) implements Commit {}
}
