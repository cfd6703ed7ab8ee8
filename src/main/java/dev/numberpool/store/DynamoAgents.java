package dev.numberpool.store;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Agents in DynamoDB. */
@Singleton
final class DynamoAgents implements Agents {

    private final Table table;

    DynamoAgents(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
        return table.findNow(Keys.agent(organization, id)).map(AgentItem::read);
    }

    @Override
    public void save(Agent agent) {
        table.put(AgentItem.write(agent));
    }
}
