package dev.numberpool.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.OnDynamo;
import dev.numberpool.core.BrandId;
import dev.numberpool.core.OrganizationId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsTest implements OnDynamo {

    @Inject
    Campaigns campaigns;

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
}
