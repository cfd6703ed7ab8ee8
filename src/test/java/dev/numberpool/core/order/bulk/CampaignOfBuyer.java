package dev.numberpool.core.order.bulk;

import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.number.Routing;
import io.micronaut.context.BeanContext;
import java.util.UUID;

/** An active campaign of a verified brand, which may change. */
final class CampaignOfBuyer {

    private final Campaigns campaigns;
    private final Buyer buyer;
    private final CampaignId id = new CampaignId(UUID.randomUUID());
    private final BrandId brand = new BrandId(UUID.randomUUID());

    CampaignOfBuyer(BeanContext context, Buyer buyer) {
        this.campaigns = context.getBean(Campaigns.class);
        this.buyer = buyer;
        save(CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
    }

    void save(CampaignStatus status, IdentityStatus identity) {
        campaigns.save(new Brand(brand, buyer.id(), identity));
        campaigns.save(new Campaign(id, buyer.id(), status, brand));
    }

    Routing routing() {
        return new Routing(null, null, null, id);
    }
}
