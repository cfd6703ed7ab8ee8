package dev.numberpool.local.administration;

import static java.util.Objects.requireNonNull;

import dev.numberpool.core.Money;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.organization.Adjustment;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.local.administration.Dollars.Difference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Organizations and their credit. */
@Command(name = "organization", description = "Open organizations, look at them, change their credit.")
final class OrganizationCommands extends Commands {

    private OrganizationCommands(Connection connection) {
        super(connection);
    }

    /** The command with its subcommands, of which {@code credit} would else take -20.00 for an option. */
    static CommandLine line(Connection connection) {
        var line = new CommandLine(new OrganizationCommands(connection));
        requireNonNull(line.getSubcommands().get("credit")).setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    @Command(description = "Open an organization. One that is open already stays as it is.")
    void open(
            @Parameters(paramLabel = "ORG", description = "Its id: letters, digits, underscores and hyphens.")
                    OrganizationId id,
            @Option(
                            names = "--credit",
                            paramLabel = "DOLLARS",
                            required = true,
                            description = "What it may order numbers for, as 100.00.")
                    Money credit)
            throws NotDone {
        try (var table = connection().open()) {
            boolean opened = table.get(Organizations.class).open(Organization.opened(id, credit));
            String now = Dollars.text(table.organization(id).credit());
            out().println("%s %s, with a credit of %s"
                    .formatted(id.value(), opened ? "is open" : "was open already and stays as it is", now));
        }
    }

    @Command(description = "Show an organization's credit, the numbers it holds and those of them on an agent.")
    void show(@Parameters(paramLabel = "ORG") OrganizationId id) throws NotDone {
        try (var table = connection().open()) {
            var organization = table.organization(id);
            out().println("credit " + Dollars.text(organization.credit()));
            out().println("held " + organization.held());
            out().println("attached " + organization.attached());
        }
    }

    @Command(description = "Add to an organization's credit, or take from it.")
    void credit(
            @Parameters(paramLabel = "ORG") OrganizationId id,
            @Parameters(paramLabel = "+DOLLARS|-DOLLARS", description = "As +50.00 or -20.00.") Difference difference)
            throws NotDone {
        try (var table = connection().open()) {
            switch (table.get(Organizations.class).adjust(id, difference.cents())) {
                case Adjustment.Adjusted(var credit) -> out().println("credit " + Dollars.text(credit));
                case Adjustment.InsufficientCredit(var credit) ->
                    throw new NotDone("%s has a credit of %s: it stays so, for it cannot fall below zero"
                            .formatted(id.value(), Dollars.text(credit)));
                case Adjustment.UnknownOrganization() -> throw OpenTable.unknown(id);
            }
        }
    }
}
