package dev.numberpool.core.holding;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Shows a number that an organization holds, as it is now. */
@Singleton
public final class FindNumber {

    private final Holdings holdings;

    public FindNumber(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Refused where the organization does not hold it, or no more. */
    public Result<Assigned> find(OrganizationId holder, HoldingId id) {
        Optional<Assigned> seen = holdings.find(holder, Set.of(id)).stream().findFirst();
        return Result.of(seen.flatMap(holdings::now).flatMap(number -> number.heldAs(id)), new Refusal.UnknownNumber());
    }
}
