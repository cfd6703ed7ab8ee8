package dev.numberpool.core.hold;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import java.time.Instant;
import java.util.List;

/**
 * Numbers that are kept for an organization until an instant. It never changes: what the organization has ordered of
 * its numbers stays in it, and is counted with it, until it ends.
 *
 * @param numbers for which it was placed, in the order of the request
 * @param until when it is over, in milliseconds: from then on anybody may have what was not ordered
 */
public record Hold(HoldId id, OrganizationId organization, List<Dialable> numbers, Instant until) {
    public Hold {
        numbers = List.copyOf(numbers);
    }

    /** Whether its time is over, which it is at that very instant. */
    public boolean endedBy(Instant now) {
        return !until.isAfter(now);
    }
}
