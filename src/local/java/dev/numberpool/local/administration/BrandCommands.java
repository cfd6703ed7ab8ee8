package dev.numberpool.local.administration;

import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.OrganizationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brands of 10DLC campaigns. */
@Command(name = "brand", description = "Keep the brands of 10DLC campaigns.")
final class BrandCommands extends Commands {

    BrandCommands(Connection connection) {
        super(connection);
    }

    @Command(description = "Add a brand, or give one that is there another status.")
    void save(
            @Parameters(paramLabel = "ORG", description = "Whose brand it is.") OrganizationId organization,
            @Option(names = "--id", paramLabel = "UUID", required = true, description = "The brand's id.") BrandId id,
            @Option(
                            names = "--status",
                            paramLabel = "STATUS",
                            required = true,
                            description = "What The Campaign Registry says of it: ${COMPLETION-CANDIDATES}.")
                    IdentityStatus status)
            throws CommandRefused {
        try (var table = connection().open()) {
            var brand = new Brand(id, table.organization(organization).id(), status);
            table.get(Campaigns.class).save(brand);
            out().println("brand %s of %s is %s".formatted(id.value(), organization.value(), status));
        }
    }
}
