package dev.numberpool.core.campaign;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.OrganizationId;

/** The company behind a campaign. */
public record Brand(BrandId id, OrganizationId organization, IdentityStatus identity) {

    public boolean verified() {
        return identity.verified();
    }
}
