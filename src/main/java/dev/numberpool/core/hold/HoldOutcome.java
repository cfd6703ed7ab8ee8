package dev.numberpool.core.hold;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import java.util.List;
import java.util.Optional;

/** How the attempt at a hold ended. Only {@link Placed} has changed anything. */
public sealed interface HoldOutcome {

    record Placed() implements HoldOutcome {}

    /**
     * Its idempotency key was taken before.
     *
     * @param hold as it was placed then by the same request; empty if it was another request
     */
    record PlacedBefore(Optional<Hold> hold) implements HoldOutcome {}

    /** These numbers are not in stock. */
    record Gone(List<Dialable> numbers) implements HoldOutcome {
        public Gone {
            numbers = List.copyOf(numbers);
        }
    }

    /** The organization may not have so many numbers on hold. */
    record Declined(Refusal refusal) implements HoldOutcome {}
}
