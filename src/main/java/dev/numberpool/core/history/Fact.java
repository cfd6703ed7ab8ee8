package dev.numberpool.core.history;

/** Something that happened. However often, and in whatever order facts are kept, the history is the same. */
public sealed interface Fact permits HoldingEntry, NumberEvent, CreditEntry {}
