package dev.numberpool.store;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A campaign in the table. */
final class CampaignItem {

    static final String STATUS = "campaign_status";

    private static final String ID = "campaign_id";
    private static final String ORGANIZATION = "organization_id";
    private static final String BRAND = "brand_id";

    private CampaignItem() {}

    static Map<String, AttributeValue> write(Campaign campaign) {
        return new Item.Builder()
                .key(Keys.campaign(campaign.organization(), campaign.id()))
                .text(ID, campaign.id().value().toString())
                .text(ORGANIZATION, campaign.organization().value())
                .text(STATUS, campaign.status().name())
                .text(BRAND, campaign.brand().value().toString())
                .build();
    }

    static Campaign read(Item item) {
        return new Campaign(
                new CampaignId(UUID.fromString(item.text(ID))),
                new OrganizationId(item.text(ORGANIZATION)),
                CampaignStatus.valueOf(item.text(STATUS)),
                new BrandId(UUID.fromString(item.text(BRAND))));
    }
}
