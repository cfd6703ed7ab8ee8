package dev.numberpool.environment;

import java.time.Duration;
import java.util.function.Supplier;

/** How much is left of a time that begins now. The clock of the day is not asked: it may be set meanwhile. */
public final class Countdown {

    private Countdown() {}

    /** Tells what is left whenever it is asked; below zero once the time is over. */
    public static Supplier<Duration> of(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> Duration.ofNanos(end - System.nanoTime());
    }
}
