package dev.numberpool.core.campaign;

import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import java.util.Optional;

/** All campaigns and their brands. */
public interface Campaigns {

    Optional<Campaign> find(OrganizationId organization, CampaignId id);

    /**
     * A campaign, perhaps from memory: its status may be a minute old, its brand is its brand for good. Good enough to
     * try something that checks it again.
     */
    Optional<Campaign> remembered(OrganizationId organization, CampaignId id);

    Optional<Brand> brand(OrganizationId organization, BrandId id);

    /** Adds or replaces a brand. */
    void save(Brand brand);

    /** Adds or replaces a campaign. */
    void save(Campaign campaign);
}
