package dev.numberpool.core;

/** Gives new identifiers, each one later in order than those given before. */
public interface Ids {

    HoldingId newHolding();

    OrderId newOrder();
}
