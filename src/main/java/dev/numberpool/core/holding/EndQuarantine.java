package dev.numberpool.core.holding;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Returns to stock all numbers that were in quarantine for long enough. It may run as often as one likes, and at the
 * same time as itself and everything else: a number that changes meanwhile is left alone.
 */
@Singleton
public final class EndQuarantine {

    private final QuarantinedNumbers numbers;
    private final InstantSource clock;

    public EndQuarantine(QuarantinedNumbers numbers, InstantSource clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Goes on batch by batch; what it has no time for is left to the next run.
     *
     * @param deadline when no batch is begun any more
     * @return how many numbers it has returned
     */
    public int endUntil(Instant deadline) {
        return numbers.endedBy(clock.instant())
                .takeWhile(_ -> clock.instant().isBefore(deadline))
                .mapToInt(batch -> numbers.returnToStock(batch, now()))
                .sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
