package dev.numberpool.core.holding;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long a released number rests before it can be sold again, and how long one that has left the inventory is kept
 * from others.
 */
public record Quarantine(Duration length) {

    /** @throws IllegalArgumentException below zero */
    public Quarantine {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a quarantine below zero");
        }
    }

    /** In whole seconds, up, as a table's TTL counts. */
    Instant after(Instant end) {
        Instant exact = end.plus(length);
        Instant second = exact.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(exact) ? exact : second.plusSeconds(1);
    }
}
