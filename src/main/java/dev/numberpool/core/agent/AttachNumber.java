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
 * Gives a number to an agent; one that is on another agent moves. Refuses in this order: agent unknown, number unknown
 * to the organization, number released by it.
 */
@Singleton
public final class AttachNumber {

    private final RerouteNumber numbers;
    private final CheckAgent checkAgent;
    private final CheckReleased checkReleased;

    AttachNumber(RerouteNumber numbers, CheckAgent checkAgent, CheckReleased checkReleased) {
        this.numbers = numbers;
        this.checkAgent = checkAgent;
        this.checkReleased = checkReleased;
    }

    /** The number as it is then. The change itself is made only if the agent is there. */
    public Result<Assigned> attach(OrganizationId organization, HoldingId number, AgentId agent) {
        var rerouted = numbers.reroute(organization, number, routing -> Result.ok(routing.onAgent(agent)));
        return checkAgent.first(organization, agent, checkReleased.in(rerouted, organization, number));
    }
}
