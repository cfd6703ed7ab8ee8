package dev.numberpool.core.campaign;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.OrganizationId;

/** A 10DLC campaign: what an organization may send over its local numbers. */
public record Campaign(CampaignId id, OrganizationId organization, CampaignStatus status, BrandId brand) {

    public boolean active() {
        return status == CampaignStatus.ACTIVE;
    }
}
