package dev.numberpool.store;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Organizations in DynamoDB. */
@Singleton
final class DynamoOrganizations implements Organizations {

    private final Table table;

    DynamoOrganizations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return table.find(Keys.organization(id)).map(OrganizationItem::read);
    }

    @Override
    public void open(Organization organization) {
        try {
            table.client()
                    .putItem(put -> put.tableName(table.name())
                            .item(OrganizationItem.write(organization))
                            .conditionExpression(Writes.IS_NEW));
        } catch (ConditionalCheckFailedException e) {
            // it is open already
        }
    }
}
