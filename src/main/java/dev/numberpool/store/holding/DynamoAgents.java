package dev.numberpool.store.holding;

import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.number.RoutingAttributes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Agents in DynamoDB. */
@Singleton
final class DynamoAgents implements Agents {

    /** How many numbers of an agent are told, the newest ones. */
    private static final int MOST_NUMBERS = 1_000;

    private final Table table;

    DynamoAgents(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
        return table.findNow(Keys.agent(organization, id)).map(AgentItem::read);
    }

    @Override
    public List<HoldingId> numbers(Agent agent) {
        String partition = RoutingAttributes.partition(agent.organization(), agent.id());
        var query = QueryRequest.builder()
                .indexName(Keys.AGENTS_INDEX)
                .keyConditionExpression(RoutingAttributes.ATTACHED_TO + " = :agent")
                .expressionAttributeValues(Map.of(":agent", AttributeValue.fromS(partition)))
                .scanIndexForward(false);
        return table.query(query, MOST_NUMBERS, "number on an agent", NumberItem::holdingId);
    }

    @Override
    public void save(Agent agent) {
        table.put(AgentItem.write(agent));
    }
}
