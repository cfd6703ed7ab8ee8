package dev.numberpool.core.hold;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import jakarta.inject.Singleton;

/**
 * Ends a hold of an organization that needs it no more: what was not ordered is in stock again. Done again, after its
 * answer was lost or its process has died, it either ends the hold or finds that it has ended.
 */
@Singleton
public final class EndHold {

    private final Holds holds;

    public EndHold(Holds holds) {
        this.holds = holds;
    }

    /** The hold, as it was. Refused if the organization has no such hold, or somebody else has just ended it. */
    public Result<Hold> end(OrganizationId organization, HoldId id) {
        return Result.of(holds.find(organization, id).filter(holds::end), new Refusal.UnknownHold());
    }
}
