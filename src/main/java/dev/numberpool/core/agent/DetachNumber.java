package dev.numberpool.core.agent;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.history.CheckReleased;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.RerouteNumber;
import jakarta.inject.Singleton;

/**
 * Takes a number off an agent; it stays with its holder. Refuses in this order: agent unknown, number unknown to the
 * organization, number released by it, number not on this agent.
 */
@Singleton
public final class DetachNumber {

    private final RerouteNumber numbers;
    private final CheckAgent checkAgent;
    private final CheckReleased checkReleased;

    DetachNumber(RerouteNumber numbers, CheckAgent checkAgent, CheckReleased checkReleased) {
        this.numbers = numbers;
        this.checkAgent = checkAgent;
        this.checkReleased = checkReleased;
    }

    /** The number as it is then. */
    public Result<Assigned> detach(OrganizationId organization, HoldingId number, AgentId agent) {
        var rerouted = numbers.reroute(organization, number, routing -> routing.takenOff(agent));
        return checkAgent.first(organization, agent, checkReleased.in(rerouted, organization, number));
    }
}
