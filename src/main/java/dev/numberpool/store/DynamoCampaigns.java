package dev.numberpool.store;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Campaigns and brands in DynamoDB. */
@Singleton
final class DynamoCampaigns implements Campaigns {

    private final Table table;

    DynamoCampaigns(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Brand> brand(OrganizationId organization, BrandId id) {
        return table.findNow(Keys.brand(organization, id)).map(BrandItem::read);
    }

    @Override
    public void save(Brand brand) {
        table.put(BrandItem.write(brand));
    }

    @Override
    public void save(Campaign campaign) {
        table.put(CampaignItem.write(campaign));
    }
}
