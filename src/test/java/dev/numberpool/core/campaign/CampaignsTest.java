package dev.numberpool.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsTest implements OnDynamo {

    private static final OrganizationId DEMO = new OrganizationId("org_demo");
    private static final OrganizationId OTHER = new OrganizationId("org_other");

    @Inject
    Campaigns campaigns;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Test
    void a_brand_is_found_in_its_own_organization_only() {
        var id = new BrandId(UUID.randomUUID());
        var brand = new Brand(id, new OrganizationId("org_demo"), IdentityStatus.VERIFIED);

        campaigns.save(brand);

        assertThat(campaigns.brand(new OrganizationId("org_demo"), id)).contains(brand);
        assertThat(campaigns.brand(new OrganizationId("org_other"), id)).isEmpty();
    }

    @Test
    void saving_a_brand_again_replaces_it() {
        var id = new BrandId(UUID.randomUUID());
        var organization = new OrganizationId("org_demo");
        campaigns.save(new Brand(id, organization, IdentityStatus.UNVERIFIED));

        campaigns.save(new Brand(id, organization, IdentityStatus.VETTED_VERIFIED));

        assertThat(campaigns.brand(organization, id).orElseThrow().verified()).isTrue();
    }

    @Test
    void a_campaign_is_found_in_its_own_organization_only() {
        var campaign = campaign(CampaignStatus.ACTIVE);

        campaigns.save(campaign);

        assertThat(campaigns.find(DEMO, campaign.id())).contains(campaign);
        assertThat(campaigns.remembered(DEMO, campaign.id())).contains(campaign);
        assertThat(campaigns.find(OTHER, campaign.id())).isEmpty();
        assertThat(campaigns.remembered(OTHER, campaign.id())).isEmpty();
    }

    @Test
    void saving_a_campaign_again_replaces_it_and_what_was_remembered_of_it() {
        var active = campaign(CampaignStatus.ACTIVE);
        var expired = new Campaign(active.id(), DEMO, CampaignStatus.EXPIRED, active.brand());
        campaigns.save(active);
        assertThat(campaigns.remembered(DEMO, active.id())).contains(active);

        campaigns.save(expired);

        assertThat(campaigns.find(DEMO, active.id())).contains(expired);
        assertThat(campaigns.remembered(DEMO, active.id())).contains(expired);
    }

    @Test
    void a_campaign_is_remembered_for_a_minute_and_asked_for_then_whoever_has_changed_it() {
        var campaign = campaign(CampaignStatus.ACTIVE);
        campaigns.save(campaign);
        assertThat(campaigns.remembered(DEMO, campaign.id())).contains(campaign);
        calls.forget();

        clock.pass(Duration.ofSeconds(59));
        assertThat(campaigns.remembered(DEMO, campaign.id())).contains(campaign);
        assertThat(calls.made()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(campaigns.remembered(DEMO, campaign.id())).contains(campaign);

        assertThat(calls.made()).containsExactly("GetItem");
    }

    @Test
    void one_that_is_not_there_is_not_remembered_as_missing() {
        var campaign = campaign(CampaignStatus.PENDING);
        assertThat(campaigns.remembered(DEMO, campaign.id())).isEmpty();

        campaigns.save(campaign);

        assertThat(campaigns.remembered(DEMO, campaign.id())).contains(campaign);
    }

    private static Campaign campaign(CampaignStatus status) {
        return new Campaign(new CampaignId(UUID.randomUUID()), DEMO, status, new BrandId(UUID.randomUUID()));
    }
}
