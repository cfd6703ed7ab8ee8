package dev.numberpool.store.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.OneMinuteCache;
import dev.numberpool.store.dynamo.Table;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Campaigns and brands in DynamoDB. A campaign that was found is remembered in this function for up to a minute. */
@Singleton
final class DynamoCampaigns implements Campaigns {

    private final Table table;
    private final Cache<Name, Campaign> memory;

    DynamoCampaigns(Table table, InstantSource clock) {
        this.table = table;
        this.memory = OneMinuteCache.of(clock);
    }

    @Override
    public Optional<Campaign> find(OrganizationId organization, CampaignId id) {
        var found = table.findNow(Keys.campaign(organization, id)).map(CampaignItem::read);
        found.ifPresent(campaign -> memory.put(new Name(organization, id), campaign));
        return found;
    }

    @Override
    public Optional<Campaign> remembered(OrganizationId organization, CampaignId id) {
        return Optional.ofNullable(memory.getIfPresent(new Name(organization, id)))
                .or(() -> find(organization, id));
    }

    @Override
    public Optional<Brand> brand(OrganizationId organization, BrandId id) {
        return table.findNow(Keys.brand(organization, id)).map(CampaignItem::readBrand);
    }

    @Override
    public void save(Brand brand) {
        table.put(CampaignItem.write(brand));
    }

    @Override
    public void save(Campaign campaign) {
        table.put(CampaignItem.write(campaign));
        memory.invalidate(new Name(campaign.organization(), campaign.id()));
    }

    private record Name(OrganizationId organization, CampaignId id) {}
}
