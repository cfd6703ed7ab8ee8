package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.CheckCampaign;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.local.administration.Terminal.Outcome;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Brands too. */
@Tag("slow")
class CampaignCommandsTest extends OnTerminal {

    @Inject
    Campaigns campaigns;

    @Inject
    CheckCampaign checkCampaign;

    @Test
    void numbers_may_be_put_on_an_active_campaign_of_a_verified_brand() {
        var id = given.organization(0);
        var brand = new BrandId(UUID.randomUUID());
        var campaign = new CampaignId(UUID.randomUUID());

        assertThat(saveBrand(id, brand, "VERIFIED"))
                .isEqualTo(Outcome.done("brand %s of %s is VERIFIED".formatted(brand.value(), id.value())));
        assertThat(saveCampaign(id, campaign, brand, "ACTIVE"))
                .isEqualTo(Outcome.done("campaign %s of %s is ACTIVE".formatted(campaign.value(), id.value())));

        assertThat(checkCampaign.refusal(id, campaign)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_brand_takes_every_status(IdentityStatus status) {
        var id = given.organization(0);
        var brand = givenBrand(id);

        assertThat(saveBrand(id, brand, status.name()).status()).isZero();

        assertThat(campaigns.brand(id, brand)).contains(new Brand(brand, id, status));
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_takes_every_status(CampaignStatus status) {
        var id = given.organization(0);
        var campaign = given.campaign(id);
        var brand = campaigns.find(id, campaign).orElseThrow().brand();

        assertThat(saveCampaign(id, campaign, brand, status.name()).status()).isZero();

        assertThat(campaigns.find(id, campaign)).contains(new Campaign(campaign, id, status, brand));
    }

    @Test
    void a_campaign_keeps_its_brand_for_good() {
        var id = given.organization(0);
        var campaign = given.campaign(id);
        var before = campaigns.find(id, campaign);

        var outcome = saveCampaign(id, campaign, givenBrand(id), "ACTIVE");

        String first = before.orElseThrow().brand().value().toString();
        assertThat(outcome)
                .isEqualTo(
                        Outcome.notDone("the brand of campaign %s is %s for good".formatted(campaign.value(), first)));
        assertThat(campaigns.find(id, campaign)).isEqualTo(before);
    }

    @Test
    void a_campaign_needs_a_brand_of_the_same_organization() {
        var id = given.organization(0);
        var strangers = givenBrand(given.organization(0));
        var campaign = new CampaignId(UUID.randomUUID());

        var outcome = saveCampaign(id, campaign, strangers, "ACTIVE");

        assertThat(outcome)
                .isEqualTo(Outcome.notDone(
                        "%s has no brand %s: see bin/numberpool brand save".formatted(id.value(), strangers.value())));
        assertThat(campaigns.find(id, campaign)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--id 1-1-1-1-1 --status VERIFIED",
                "--id b0000000-0000-4000-8000-00000000000g --status VERIFIED",
                "--id b0000000-0000-4000-8000-000000000001 --status TRUSTED",
                "--id b0000000-0000-4000-8000-000000000001"
            })
    void what_no_brand_looks_like_is_a_mistake(String options) {
        var outcome = terminal().run("brand save " + given.organization(0).value() + " " + options);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).hasSize(1);
    }

    private BrandId givenBrand(OrganizationId id) {
        var brand = new BrandId(UUID.randomUUID());
        campaigns.save(new Brand(brand, id, IdentityStatus.UNVERIFIED));
        return brand;
    }

    private Outcome saveBrand(OrganizationId id, BrandId brand, String status) {
        return terminal().run("brand save %s --id %s --status %s".formatted(id.value(), brand.value(), status));
    }

    private Outcome saveCampaign(OrganizationId id, CampaignId campaign, BrandId brand, String status) {
        return terminal()
                .run("campaign save %s --id %s --brand %s --status %s"
                        .formatted(id.value(), campaign.value(), brand.value(), status));
    }
}
