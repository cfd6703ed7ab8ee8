package dev.numberpool.core.holding;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers in the hands of organizations, each known by its holding's id. They are found as they were a moment ago; to
 * change them, one says as what they were seen, and they are only changed if they still are.
 */
public interface Holdings {

    /** Those of the organization's holdings that it has not released. A stranger's are not found. */
    List<Assigned> find(OrganizationId holder, Set<HoldingId> ids);

    /** Those that it has released and that are in quarantine or have left not longer ago than a quarantine. */
    List<GivenUp> findReleased(OrganizationId holder, Set<HoldingId> ids);

    /**
     * The number as it is now, held or not; empty where it never was in the inventory, or has left it longer ago than
     * it is remembered.
     */
    Optional<PhoneNumber> now(Dialable number);

    default Optional<PhoneNumber> now(PhoneNumber number) {
        return now(number.listing().number());
    }

    /**
     * Routes a number otherwise. An agent that it was not on before must be there.
     *
     * @param campaign the campaign the number is put on: it must be active, and its brand verified
     */
    Rerouting reroute(Assigned seen, Assigned rerouted, Optional<Campaign> campaign);

    /**
     * Takes numbers away from their holder. Those that are not as they were seen stay as they are.
     *
     * @return what has become of these; all others have left, and are no longer counted as held
     */
    Map<HoldingId, Optional<PhoneNumber>> leave(OrganizationId holder, List<Release> releases);

    /** A number that leaves its holder, to rest or out of the inventory. */
    record Release(Assigned seen, GivenUp next) {}

    /** How the attempt to route a number otherwise ended. Only {@link Done} has changed anything. */
    sealed interface Rerouting {

        record Done() implements Rerouting {}

        /** The campaign or the agent stands against it. */
        record Declined(Refusal refusal) implements Rerouting {}

        /** It is not as it was seen. Empty where it has left the inventory. */
        record Changed(Optional<PhoneNumber> now) implements Rerouting {}
    }
}
