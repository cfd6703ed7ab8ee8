package dev.numberpool.core.hold;

import dev.numberpool.core.order.pending.BestEffort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends the holds whose time is over. It may run as often as one likes, at the same time as itself and everything else,
 * and die at any moment: a hold ends in one step, and what is left is the next run's.
 */
@Singleton
public final class EndOverdueHolds {

    private final Holds holds;
    private final InstantSource clock;

    public EndOverdueHolds(Holds holds, InstantSource clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * A hold at which something breaks does not stop the others.
     *
     * @param deadline when no hold is begun any more
     * @return how many holds it has ended
     * @throws dev.numberpool.core.order.pending.NotAllDone at the end, if something broke on the way
     */
    public int endUntil(Instant deadline) {
        var ended = new AtomicInteger();
        var work = new BestEffort();
        work.attempt(
                "the list of holds",
                () -> holds.overdue(clock.instant())
                        .takeWhile(_ -> isBefore(deadline))
                        .flatMap(batch -> batch.stream().takeWhile(_ -> isBefore(deadline)))
                        .forEach(hold -> work.attempt("hold " + hold.id().value(), () -> {
                            if (holds.end(hold)) {
                                ended.incrementAndGet();
                            }
                        })));
        work.end();
        return ended.get();
    }

    private boolean isBefore(Instant deadline) {
        return clock.instant().isBefore(deadline);
    }
}
