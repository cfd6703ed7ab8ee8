package dev.numberpool.core.agent;

import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import java.util.List;
import java.util.Optional;

/** All agents. None is ever deleted. */
public interface Agents {

    /** As it is now. A stranger's is not found. */
    Optional<Agent> find(OrganizationId organization, AgentId id);

    /** The numbers that are on the agent, or were a moment ago; newest first. */
    List<HoldingId> numbers(Agent agent);

    /** Adds or replaces an agent. */
    void save(Agent agent);
}
