package dev.numberpool.core.history;

import dev.numberpool.core.HoldingId;

/** In whose hands a number was at some time, as the history knows it. */
public sealed interface Whose {

    record HeldAs(HoldingId id) implements Whose {}

    /** In stock, or resting, or back at its carrier. */
    record Nobodys() implements Whose {}

    /** Nothing had happened to it before. */
    record NotKnown() implements Whose {}
}
