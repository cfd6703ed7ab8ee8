package dev.numberpool.core.campaign;

import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.OrganizationId;

/** The company behind a campaign. */
public record Brand(BrandId id, OrganizationId organization, IdentityStatus identity) {

    public boolean verified() {
        return identity.verified();
    }
}
