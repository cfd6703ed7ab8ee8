package dev.numberpool.store;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Organizations in DynamoDB. */
@Singleton
final class DynamoOrganizations implements Organizations {

    private final DynamoDbClient client;
    private final String table;

    DynamoOrganizations(DynamoDbClient client, TableName table) {
        this.client = client;
        this.table = table.value();
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        var answer = client.getItem(get -> get.tableName(table).key(Keys.organization(id)));
        return answer.hasItem() ? Optional.of(OrganizationItem.read(new Item(answer.item()))) : Optional.empty();
    }

    @Override
    public void open(Organization organization) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(OrganizationItem.write(organization))
                    .conditionExpression(Writes.IS_NEW));
        } catch (ConditionalCheckFailedException e) {
            // it is open already
        }
    }
}
