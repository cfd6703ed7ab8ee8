package dev.numberpool.core.holding;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.FindHolding.FoundHolding;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Ended;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Held;
import dev.numberpool.core.holding.ReleaseNumbers.Released;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;

/** Takes a number away from its holder and lets it rest. What was released before, however long ago, is told as that. */
@Singleton
public final class ReleaseNumber {

    private final ReleaseNumbers numbers;
    private final FindHolding findHolding;

    public ReleaseNumber(ReleaseNumbers numbers, FindHolding findHolding) {
        this.numbers = numbers;
        this.findHolding = findHolding;
    }

    /** The number as it was held until now. Refused where the organization has released it before, or never had it. */
    public Result<Assigned> release(OrganizationId holder, HoldingId id) {
        Released released = numbers.release(holder, new LinkedHashSet<>(List.of(id)), ReleaseTarget.QUARANTINE);
        return released.unknown().isEmpty()
                ? only(released)
                : findHolding.find(holder, id).then(this::release);
    }

    /** The index by which it was not found lags the table. */
    private Result<Assigned> release(FoundHolding found) {
        return switch (found) {
            case Held(var number) -> only(numbers.release(number, ReleaseTarget.QUARANTINE));
            case Ended _ -> Result.refused(new Refusal.NumberNotAssigned());
        };
    }

    private static Result<Assigned> only(Released released) {
        return Result.of(released.released().stream().findFirst(), new Refusal.NumberNotAssigned());
    }
}
