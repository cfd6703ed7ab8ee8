package dev.numberpool.core.history;

import dev.numberpool.core.holding.PastHolding;

/** What is known of a holding: that it has begun, or that it has ended. What is known of its end is kept. */
public record HoldingEntry(PastHolding holding) implements Fact {}
