package dev.numberpool.store.holding;

import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Writes;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An agent in the table. */
public final class AgentItem {

    private static final String ID = "agent_id";
    private static final String NAME = "name";

    private AgentItem() {}

    public static Map<String, AttributeValue> write(Agent agent) {
        return new Item.Builder()
                .key(Keys.agent(agent.organization(), agent.id()))
                .text(ID, agent.id().hex())
                .text(Keys.ORGANIZATION_ID, agent.organization().value())
                .text(NAME, agent.name())
                .build();
    }

    static Agent read(Item item) {
        return new Agent(
                new AgentId(item.text(ID)), new OrganizationId(item.text(Keys.ORGANIZATION_ID)), item.text(NAME));
    }

    /** That the organization has the agent. */
    static TransactWriteItem isThere(String table, OrganizationId organization, AgentId id) {
        return Writes.check(
                table,
                check -> check.key(Keys.agent(organization, id))
                        .conditionExpression("attribute_exists(" + Keys.PK + ")"));
    }
}
