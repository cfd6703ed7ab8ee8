package dev.numberpool.core.history;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.history.FoundHolding.Ended;
import jakarta.inject.Singleton;

/** Tells a number that the organization has released, however long ago, from one that it never had. */
@Singleton
public final class CheckReleased {

    private final FindHolding findHolding;

    public CheckReleased(FindHolding findHolding) {
        this.findHolding = findHolding;
    }

    /** The same result; but where the number was unknown and is one that was released, this is the refusal. */
    public <T> Result<T> in(Result<T> result, OrganizationId holder, HoldingId number) {
        return switch (result) {
            case Result.Refused<T>(Refusal.UnknownNumber())
            when hasEnded(holder, number) -> Result.refused(new Refusal.NumberNotAssigned());
            case Result<T> other -> other;
        };
    }

    private boolean hasEnded(OrganizationId holder, HoldingId number) {
        return findHolding.find(holder, number) instanceof Result.Ok<FoundHolding>(Ended _);
    }
}
