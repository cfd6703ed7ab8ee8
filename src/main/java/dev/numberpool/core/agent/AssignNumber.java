package dev.numberpool.core.agent;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.RerouteNumber;
import jakarta.inject.Singleton;

/**
 * Gives a free number to an agent: of two who ask for it at once, one gets it. Refuses in this order: agent unknown,
 * number unknown to the organization, number released by it, number on an agent, be it this one.
 */
@Singleton
public final class AssignNumber {

    private final RerouteNumber numbers;
    private final ShowAssignment show;

    AssignNumber(RerouteNumber numbers, ShowAssignment show) {
        this.numbers = numbers;
        this.show = show;
    }

    public Result<Assignment> assign(OrganizationId organization, HoldingId number, AgentId agent) {
        return show.after(
                organization, agent, () -> numbers.reroute(organization, number, routing -> routing.givenTo(agent)));
    }
}
