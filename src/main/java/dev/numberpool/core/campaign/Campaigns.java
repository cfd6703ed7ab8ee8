package dev.numberpool.core.campaign;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.OrganizationId;
import java.util.Optional;

/** All campaigns and their brands. */
public interface Campaigns {

    Optional<Brand> brand(OrganizationId organization, BrandId id);

    /** Adds or replaces a brand. */
    void save(Brand brand);

    /** Adds or replaces a campaign. */
    void save(Campaign campaign);
}
