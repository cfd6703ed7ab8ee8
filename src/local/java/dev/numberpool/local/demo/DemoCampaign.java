package dev.numberpool.local.demo;

import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import java.util.List;
import java.util.UUID;

/** A campaign of the demo and its brand, which have the same last digits: {@code c…1} and {@code b…1}. */
record DemoCampaign(int number, DemoOrganization organization, CampaignStatus status, IdentityStatus identity) {

    static final List<DemoCampaign> ALL = List.of(
            new DemoCampaign(1, DemoOrganization.DEMO, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED),
            new DemoCampaign(2, DemoOrganization.DEMO, CampaignStatus.ACTIVE, IdentityStatus.VETTED_VERIFIED),
            new DemoCampaign(3, DemoOrganization.DEMO, CampaignStatus.PENDING, IdentityStatus.VERIFIED),
            new DemoCampaign(4, DemoOrganization.DEMO, CampaignStatus.ACTIVE, IdentityStatus.UNVERIFIED),
            new DemoCampaign(5, DemoOrganization.OTHER, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED));

    Brand brand() {
        return new Brand(new BrandId(id('b')), organization.id(), identity);
    }

    Campaign campaign() {
        return new Campaign(new CampaignId(id('c')), organization.id(), status, brand().id());
    }

    private UUID id(char first) {
        return UUID.fromString("%c0000000-0000-4000-8000-%012d".formatted(first, number));
    }
}
