package dev.numberpool.core.history;

import dev.numberpool.core.number.PhoneNumber.Assigned;

/** A holding of the organization that asked for it. */
public sealed interface FoundHolding {

    /** It holds the number now. */
    record Held(Assigned number) implements FoundHolding {}

    /** It held the number, and released it. */
    record Ended(PastHolding holding) implements FoundHolding {}
}
