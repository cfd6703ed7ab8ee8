package dev.numberpool.core.stock.map;

import dev.numberpool.core.Unavailable;
import java.time.Duration;

/**
 * How long the map is given to follow the stock before what differs counts as a difference: far more than it needs,
 * unless something is wrong.
 */
public record StockMapDelay(Duration length) {

    /** @throws IllegalArgumentException below zero */
    public StockMapDelay {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a delay below zero");
        }
    }

    /**
     * Waits for so long.
     *
     * @throws Unavailable if the thread is interrupted: what would be compared now may only be late
     */
    public void pass() {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(e);
        }
    }
}
