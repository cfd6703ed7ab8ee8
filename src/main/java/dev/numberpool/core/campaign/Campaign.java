package dev.numberpool.core.campaign;

import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;

/** A 10DLC campaign: what an organization may send over its local numbers. */
public record Campaign(CampaignId id, OrganizationId organization, CampaignStatus status, BrandId brand) {

    public boolean active() {
        return status == CampaignStatus.ACTIVE;
    }
}
