package dev.numberpool.core.campaign;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says why a campaign cannot be given to a number: unknown, not active, its brand not verified; in this order. */
@Singleton
public final class CheckCampaign {

    private final Campaigns campaigns;

    public CheckCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Empty where nothing stands against it. */
    public Optional<Refusal> refusal(OrganizationId organization, CampaignId id) {
        return campaigns
                .find(organization, id)
                .map(this::refusal)
                .orElseGet(() -> Optional.of(new Refusal.UnknownCampaign()));
    }

    public Optional<Refusal> refusal(Campaign campaign) {
        if (!campaign.active()) {
            return Optional.of(new Refusal.CampaignNotActive());
        }
        return brandIsVerified(campaign) ? Optional.empty() : Optional.of(new Refusal.BrandNotVerified());
    }

    private boolean brandIsVerified(Campaign campaign) {
        return campaigns
                .brand(campaign.organization(), campaign.brand())
                .map(Brand::verified)
                .orElse(false);
    }
}
