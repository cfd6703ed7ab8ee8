package dev.numberpool.core.order.pending;

import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Open;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.Claims;
import dev.numberpool.core.order.pending.Checkpoints.Worklist;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Brings orders to an end at which a process died: what was not committed goes back to stock, what was committed
 * becomes holdings. May run at any time, twice at once, and die itself.
 */
@Singleton
public final class RecoverClaims {

    private final Claims claims;
    private final ResumableRun run;
    private final InstantSource clock;

    RecoverClaims(Claims claims, ResumableRun run, InstantSource clock) {
        this.claims = claims;
        this.run = run;
        this.clock = clock;
    }

    /**
     * An order at which something breaks does not hold up the others.
     *
     * @param until when to begin with no other order; those that are left are the next run's
     * @return how many orders were recovered
     * @throws NotAllDone at the end, if something broke on the way
     */
    public int recover(Instant until) {
        Instant now = clock.instant();
        var recovered = new AtomicInteger();
        run.through(Worklist.CLAIMS, after -> claims.overdue(now, after), UnaryOperator.identity(), until, order -> {
            recover(order);
            recovered.incrementAndGet();
        });
        return recovered.get();
    }

    private void recover(Open order) {
        switch (order) {
            case Claiming claiming -> giveUp(claiming);
            case Abandoned abandoned -> claims.giveBack(abandoned);
            case Committed committed -> {
                var _ = claims.settle(committed);
            }
            case Waiting _ -> {}
        }
    }

    /** One that was promised goes on waiting. If it was committed at this very moment, the next run sees so. */
    private void giveUp(Claiming order) {
        claims.abandon(order).ifPresent(claims::giveBack);
    }
}
