package dev.numberpool.core.agent;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Shows an agent with all its numbers after a change of one of them. */
@Singleton
final class ShowAssignment {

    private final Agents agents;

    ShowAssignment(Agents agents) {
        this.agents = agents;
    }

    /** The change is made only if the agent is there. */
    Result<Assignment> after(OrganizationId organization, AgentId id, Supplier<Result<Assigned>> change) {
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
}
