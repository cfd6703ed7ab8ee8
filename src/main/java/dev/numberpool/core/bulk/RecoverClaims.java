package dev.numberpool.core.bulk;

import dev.numberpool.core.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.bulk.BulkOrder.Claiming;
import dev.numberpool.core.bulk.BulkOrder.Committed;
import dev.numberpool.core.bulk.BulkOrder.Open;
import dev.numberpool.core.bulk.BulkOrder.Waiting;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/**
 * Brings orders to an end at which a process died: what was not committed goes back to stock, what was committed
 * becomes holdings. May run at any time, twice at once, and die itself.
 */
@Singleton
public final class RecoverClaims {

    private final Claims claims;
    private final InstantSource clock;

    public RecoverClaims(Claims claims, InstantSource clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * An order at which something breaks does not hold up the others.
     *
     * @return how many orders were found
     * @throws IllegalStateException at the end, if something broke on the way
     */
    public int recover() {
        List<Open> overdue = claims.overdue(clock.instant());
        Undeterred.each(overdue, this::recover);
        return overdue.size();
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
