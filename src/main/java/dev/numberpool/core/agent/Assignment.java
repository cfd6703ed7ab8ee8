package dev.numberpool.core.agent;

import dev.numberpool.core.HoldingId;
import java.time.Instant;
import java.util.List;

/**
 * An agent and the numbers that it answers, after one of them came to it or left it.
 *
 * @param numbers newest first
 * @param at when that one came or left, in whole seconds
 */
public record Assignment(Agent agent, List<HoldingId> numbers, Instant at) {
    public Assignment {
        numbers = List.copyOf(numbers);
    }
}
