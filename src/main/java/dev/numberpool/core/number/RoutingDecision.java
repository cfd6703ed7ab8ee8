package dev.numberpool.core.number;

import dev.numberpool.core.Result;

/** How a number is to be routed, or why not, by how it is routed now. Asked again where that has changed meanwhile. */
@FunctionalInterface
public interface RoutingDecision {

    Result<Routing> of(Routing before);
}
