package dev.numberpool.core.holding;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Ended;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Held;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Shows a number that an organization holds or once held. The history is asked only for what is neither held nor was
 * given up less than a quarantine ago; and only where it knows of an end, that is one: else the number itself is looked at.
 */
@Singleton
public final class FindHolding {

    private final Holdings holdings;
    private final PastHoldings past;

    public FindHolding(Holdings holdings, PastHoldings past) {
        this.holdings = holdings;
        this.past = past;
    }

    /** Refused where the organization never had it. */
    public Result<FoundHolding> find(OrganizationId holder, HoldingId id) {
        Optional<FoundHolding> found = held(holder, id)
                .flatMap(holdings::now)
                .flatMap(now -> as(id, now))
                .or(() -> givenUp(holder, id))
                .or(() -> past.find(holder, id).map(this::checked));
        return Result.of(found, new Refusal.UnknownNumber());
    }

    /**
     * Tells a number that the organization has released, however long ago, from one that it never had.
     *
     * @return the result; but where the number was unknown and is one that was released, this is the refusal
     */
    public <T> Result<T> orReleased(Result<T> result, OrganizationId holder, HoldingId number) {
        return switch (result) {
            case Result.Refused<T>(Refusal.UnknownNumber())
            when hasEnded(holder, number) -> Result.refused(new Refusal.NumberNotAssigned());
            case Result<T> other -> other;
        };
    }

    private boolean hasEnded(OrganizationId holder, HoldingId number) {
        return find(holder, number) instanceof Result.Ok<FoundHolding>(Ended _);
    }

    private Optional<Assigned> held(OrganizationId holder, HoldingId id) {
        return holdings.find(holder, Set.of(id)).stream().findFirst();
    }

    /** No number is held again under an id that it was released under. */
    private Optional<FoundHolding> givenUp(OrganizationId holder, HoldingId id) {
        return holdings.findReleased(holder, Set.of(id)).stream().findFirst().map(FindHolding::ended);
    }

    /** The history may lag the table, and so may the table's index, by which the number was not found. */
    private FoundHolding checked(PastHolding known) {
        Optional<FoundHolding> now = known.until().isPresent()
                ? Optional.empty()
                : holdings.now(known.number()).flatMap(number -> as(known.id(), number));
        return now.orElseGet(() -> new Ended(known));
    }

    /** The number as it is under this id, if it is held or was given up under it. */
    private static Optional<FoundHolding> as(HoldingId id, PhoneNumber now) {
        return now instanceof GivenUp released && released.releasedAs(id)
                ? Optional.of(ended(released))
                : now.heldAs(id).map(Held::new);
    }

    private static FoundHolding ended(GivenUp released) {
        return new Ended(PastHolding.of(released));
    }

    /** A holding of the organization that asked for it. */
    public sealed interface FoundHolding {

        /** It holds the number now. */
        record Held(Assigned number) implements FoundHolding {}

        /** It held the number, and released it. */
        record Ended(PastHolding holding) implements FoundHolding {}
    }
}
