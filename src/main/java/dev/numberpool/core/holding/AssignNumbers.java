package dev.numberpool.core.holding;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Gives an organization's numbers to its agents and takes them off again. A number is given in two ways: attached, it
 * moves from whatever agent it is on; assigned, it must be free, so that of two who ask for it at once one gets it. It
 * is taken off in two ways that tell of different things. Whichever way, it stays with its holder, and that the agent is
 * unknown is said before anything else that stands against it.
 */
@Singleton
public final class AssignNumbers {

    private final RerouteNumber numbers;
    private final Agents agents;
    private final FindHolding findHolding;

    AssignNumbers(RerouteNumber numbers, Agents agents, FindHolding findHolding) {
        this.numbers = numbers;
        this.agents = agents;
        this.findHolding = findHolding;
    }

    /**
     * Gives a number to an agent; one that is on another agent moves. Refuses in this order: agent unknown, number
     * unknown to the organization, number released by it, however long ago. The change itself is made only if the agent
     * is there.
     *
     * @return the number as it is then
     */
    public Result<Assigned> attach(OrganizationId organization, HoldingId number, AgentId agent) {
        var rerouted = numbers.reroute(organization, number, routing -> Result.ok(routing.onAgent(agent)));
        return agentFirst(organization, agent, findHolding.orReleased(rerouted, organization, number));
    }

    /**
     * Takes a number off an agent. Refuses in this order: agent unknown, number unknown to the organization, number
     * released by it, however long ago, number not on this agent.
     *
     * @return the number as it is then
     */
    public Result<Assigned> detach(OrganizationId organization, HoldingId number, AgentId agent) {
        var rerouted = numbers.reroute(organization, number, routing -> routing.takenOff(agent));
        return agentFirst(organization, agent, findHolding.orReleased(rerouted, organization, number));
    }

    /**
     * Gives a free number to an agent: of two who ask for it at once, one gets it. Refuses in this order: agent unknown,
     * number unknown to the organization, number released by it less than a quarantine ago, number on an agent, be it
     * this one.
     *
     * @return the agent with all its numbers
     */
    public Result<Assignment> assign(OrganizationId organization, HoldingId number, AgentId agent) {
        return shownAfter(
                organization, agent, () -> numbers.reroute(organization, number, routing -> routing.givenTo(agent)));
    }

    /**
     * Takes a number off an agent. Refuses in this order: agent unknown, number not on this agent, be it that the
     * organization does not have it.
     *
     * @return the agent with all its numbers
     */
    public Result<Assignment> unassign(OrganizationId organization, HoldingId number, AgentId agent) {
        return shownAfter(organization, agent, () -> takeOff(organization, number, agent));
    }

    private Result<Assigned> takeOff(OrganizationId organization, HoldingId number, AgentId agent) {
        return switch (numbers.reroute(organization, number, routing -> routing.takenOff(agent))) {
            case Result.Refused<Assigned>(Refusal.UnknownNumber()),
                    Result.Refused<Assigned>(Refusal.NumberNotAssigned()) ->
                Result.refused(new Refusal.NumberNotOnAgent());
            case Result<Assigned> other -> other;
        };
    }

    /** The result; a refusal only where the agent is there. */
    private <T> Result<T> agentFirst(OrganizationId organization, AgentId agent, Result<T> result) {
        return switch (result) {
            case Result.Ok<T> ok -> ok;
            case Result.Refused<T> refused ->
                agents.find(organization, agent).isPresent() ? refused : Result.refused(new Refusal.UnknownAgent());
        };
    }

    /** The change is made only if the agent is there. */
    private Result<Assignment> shownAfter(OrganizationId organization, AgentId id, Supplier<Result<Assigned>> change) {
        return Result.of(agents.find(organization, id), new Refusal.UnknownAgent())
                .then(agent -> change.get().map(number -> shown(agent, number)));
    }

    /** The numbers are told as of a moment ago: this one is known better. */
    private Assignment shown(Agent agent, Assigned changed) {
        var holding = changed.holding();
        var numbers = new TreeSet<HoldingId>(Comparator.reverseOrder());
        numbers.addAll(agents.numbers(agent));
        if (agent.id().equals(holding.routing().agent())) {
            numbers.add(holding.id());
        } else {
            numbers.remove(holding.id());
        }
        return new Assignment(agent, numbers.stream().toList(), holding.updatedAt());
    }

    /**
     * An agent and the numbers that it answers, after one of them came to it or left it.
     *
     * @param numbers newest first
     * @param at when that one came or left, in whole seconds
     */
    public record Assignment(Agent agent, List<HoldingId> numbers, Instant at) {
        public Assignment {
            numbers = List.copyOf(numbers);
        }
    }
}
