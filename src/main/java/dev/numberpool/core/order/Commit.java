package dev.numberpool.core.order;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.List;

/** How the attempt to commit an order ended. Only {@link Done} has changed anything. */
public sealed interface Commit {

    record Done() implements Commit {}

    /** Its idempotency key was taken by another order first, perhaps by the same request sent twice. */
    record PlacedBefore(EarlierOrder earlier) implements Commit {}

    record Declined(Refusal refusal) implements Commit {}

    /**
     * All its numbers are in stock, but some came there only after the order's own time. Nobody is to have had a number
     * at that time, so it needs another one.
     *
     * @param numbers these, as they are now
     */
    record Restocked(List<Available> numbers) implements Commit {
        public Restocked {
            numbers = List.copyOf(numbers);
        }
    }
}
