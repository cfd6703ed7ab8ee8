package dev.numberpool;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts items into the table that are as version 1 wrote them, attribute by attribute. */
@Singleton
@Requires(env = Environment.TEST)
public final class VersionOne {

    private final Organizations organizations;
    private final DynamoDbClient client;
    private final String table;

    VersionOne(Organizations organizations, DynamoDbClient client, @Property(name = "numberpool.table") String table) {
        this.organizations = organizations;
        this.client = client;
        this.table = table;
    }

    /** Its organization's item is one of version 1. */
    public void writes(OrganizationId id) {
        Organization now = organizations.find(id).orElseThrow();
        writes(id, now.held(), now.attached());
    }

    /** The same with other counts. */
    public void writes(OrganizationId id, int held, int attached) {
        long credit = organizations.find(id).orElseThrow().credit().cents();
        client.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "pk", text("ORG#" + id.value()),
                        "sk", text("ORG"),
                        "organization_id", text(id.value()),
                        "credit", number(credit),
                        "held", number(held),
                        "attached", number(attached))));
    }

    /** A bulk order that was committed by version 1 did not say that it is counted, and was not. */
    public void committed(OrganizationId id, OrderId order) {
        client.updateItem(update -> update.tableName(table)
                .key(Map.of("pk", text("ORG#" + id.value()), "sk", text("BULK#" + order.value())))
                .updateExpression("REMOVE counted")
                .conditionExpression("counted = :true AND order_status = :committed")
                .expressionAttributeValues(
                        Map.of(":true", AttributeValue.fromBool(true), ":committed", text("committed"))));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
