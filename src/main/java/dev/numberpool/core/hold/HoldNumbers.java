package dev.numberpool.core.hold;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.NewIds;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Keeps exactly the requested numbers for an organization, or none of them. Refuses in this order: idempotency key used
 * for another request, numbers not in stock, limit of numbers on hold.
 */
@Singleton
public final class HoldNumbers {

    private final Holds holds;
    private final NewIds ids;
    private final InstantSource clock;

    public HoldNumbers(Holds holds, NewIds ids, InstantSource clock) {
        this.holds = holds;
        this.ids = ids;
        this.clock = clock;
    }

    /** The hold, or the one that the same request placed before, whether it has ended since or not. */
    public Result<HoldReceipt> hold(HoldRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hold = new Hold(ids.newHold(), request.organization(), request.numbers(), now.plus(request.time()));
        return switch (holds.place(hold, request.idempotency(), now)) {
            case HoldOutcome.Placed() -> Result.ok(new HoldReceipt(hold, false));
            case HoldOutcome.PlacedBefore(var earlier) ->
                Result.of(earlier, new Refusal.IdempotencyKeyReused()).map(before -> new HoldReceipt(before, true));
            case HoldOutcome.Gone(var numbers) ->
                Result.refused(
                        new Refusal.InsufficientInventory(request.numbers().size(), numbers));
            case HoldOutcome.Declined(var refusal) -> Result.refused(refusal);
        };
    }
}
