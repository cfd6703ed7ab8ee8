package dev.numberpool.local.administration;

import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 10DLC campaigns. */
@Command(name = "campaign", description = "Keep the 10DLC campaigns.")
final class CampaignCommands extends Commands {

    CampaignCommands(Connection connection) {
        super(connection);
    }

    @Command(description = "Add a campaign, or give one that is there another status. Its brand is its brand for good.")
    void save(
            @Parameters(paramLabel = "ORG", description = "Whose campaign it is.") OrganizationId organization,
            @Option(names = "--id", paramLabel = "UUID", required = true, description = "The campaign's id.")
                    CampaignId id,
            @Option(
                            names = "--brand",
                            paramLabel = "UUID",
                            required = true,
                            description = "A brand of the organization.")
                    BrandId brand,
            @Option(
                            names = "--status",
                            paramLabel = "STATUS",
                            required = true,
                            description = "How far its registration is: ${COMPLETION-CANDIDATES}.")
                    CampaignStatus status)
            throws CommandRefused {
        try (var table = connection().open()) {
            var campaign = new Campaign(id, table.organization(organization).id(), status, brand);
            var campaigns = table.get(Campaigns.class);
            requireBrand(campaigns, campaign);
            campaigns.save(campaign);
            out().println("campaign %s of %s is %s".formatted(id.value(), organization.value(), status));
        }
    }

    private static void requireBrand(Campaigns campaigns, Campaign next) throws CommandRefused {
        var there = campaigns.find(next.organization(), next.id());
        if (there.isPresent() && !there.get().brand().equals(next.brand())) {
            throw new CommandRefused("the brand of campaign %s is %s for good"
                    .formatted(next.id().value(), there.get().brand().value()));
        }
        if (campaigns.brand(next.organization(), next.brand()).isEmpty()) {
            throw new CommandRefused("%s has no brand %s: see bin/numberpool brand save"
                    .formatted(next.organization().value(), next.brand().value()));
        }
    }
}
