package dev.numberpool.core.number;

import java.time.Duration;

/** How long a released number rests before it can be sold again. */
public record Quarantine(Duration length) {

    /** @throws IllegalArgumentException below zero */
    public Quarantine {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a quarantine below zero");
        }
    }
}
