package dev.numberpool.core.agent;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.RerouteNumber;
import jakarta.inject.Singleton;

/**
 * Takes a number off an agent; it stays with its holder. Refuses in this order: agent unknown, number not on this
 * agent, be it that the organization does not have it.
 */
@Singleton
public final class UnassignNumber {

    private final RerouteNumber numbers;
    private final ShowAssignment show;

    UnassignNumber(RerouteNumber numbers, ShowAssignment show) {
        this.numbers = numbers;
        this.show = show;
    }

    public Result<Assignment> unassign(OrganizationId organization, HoldingId number, AgentId agent) {
        return show.after(organization, agent, () -> takeOff(organization, number, agent));
    }

    private Result<Assigned> takeOff(OrganizationId organization, HoldingId number, AgentId agent) {
        return switch (numbers.reroute(organization, number, routing -> routing.takenOff(agent))) {
            case Result.Refused<Assigned>(Refusal.UnknownNumber()),
                    Result.Refused<Assigned>(Refusal.NumberNotAssigned()) ->
                Result.refused(new Refusal.NumberNotOnAgent());
            case Result<Assigned> other -> other;
        };
    }
}
