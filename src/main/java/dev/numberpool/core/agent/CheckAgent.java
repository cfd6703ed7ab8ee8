package dev.numberpool.core.agent;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import jakarta.inject.Singleton;

/** Says that an agent is unknown before anything else that stands against what was asked of it. */
@Singleton
final class CheckAgent {

    private final Agents agents;

    CheckAgent(Agents agents) {
        this.agents = agents;
    }

    /** The result; a refusal only where the agent is there. */
    <T> Result<T> first(OrganizationId organization, AgentId agent, Result<T> result) {
        return switch (result) {
            case Result.Ok<T> ok -> ok;
            case Result.Refused<T> refused ->
                agents.find(organization, agent).isPresent() ? refused : Result.refused(new Refusal.UnknownAgent());
        };
    }
}
