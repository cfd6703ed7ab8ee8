package dev.numberpool.core.id;

/** Gives new identifiers, each one later in order than those given before. */
public interface NewIds {

    HoldingId newHolding();

    OrderId newOrder();

    HoldId newHold();
}
