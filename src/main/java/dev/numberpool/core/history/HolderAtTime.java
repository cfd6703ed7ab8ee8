package dev.numberpool.core.history;

import dev.numberpool.core.HoldingId;

/** In whose hands a number was at some time, as the history knows it. */
public sealed interface HolderAtTime {

    record HeldAs(HoldingId id) implements HolderAtTime {}

    /** In stock, or resting, or back at its carrier; or its holder had brought it along. */
    record Nobodys() implements HolderAtTime {}

    /** The history is behind what has happened to the number. */
    record NotKnownYet() implements HolderAtTime {}
}
