package dev.numberpool.store;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Campaigns and brands in DynamoDB. */
@Singleton
final class DynamoCampaigns implements Campaigns {

    private final DynamoDbClient client;
    private final String table;

    DynamoCampaigns(DynamoDbClient client, TableName table) {
        this.client = client;
        this.table = table.value();
    }

    @Override
    public Optional<Brand> brand(OrganizationId organization, BrandId id) {
        var answer = client.getItem(
                get -> get.tableName(table).key(Keys.brand(organization, id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(BrandItem.read(new Item(answer.item()))) : Optional.empty();
    }

    @Override
    public void save(Brand brand) {
        client.putItem(put -> put.tableName(table).item(BrandItem.write(brand)));
    }

    @Override
    public void save(Campaign campaign) {
        client.putItem(put -> put.tableName(table).item(CampaignItem.write(campaign)));
    }
}
