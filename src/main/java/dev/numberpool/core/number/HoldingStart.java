package dev.numberpool.core.number;

import dev.numberpool.core.number.PhoneNumber.Available;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Since when a holding is, in milliseconds: now, but after what the number was before, by whatever clock that was told.
 * So of two holdings of a number the later begins after the earlier has ended, and nobody waits for a clock.
 */
public final class HoldingStart {

    private HoldingStart() {}

    /** Of numbers that come out of stock together. */
    public static Instant of(Collection<Available> numbers, Instant now) {
        return numbers.stream()
                .map(Available::since)
                .reduce(now.truncatedTo(ChronoUnit.MILLIS), (start, since) -> after(since, start));
    }

    /** Now, or the first millisecond after another time. */
    static Instant after(Instant earlier, Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.MILLIS);
        Instant next = earlier.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        return start.isBefore(next) ? next : start;
    }
}
