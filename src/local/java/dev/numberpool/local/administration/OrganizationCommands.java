package dev.numberpool.local.administration;

import static java.util.Objects.requireNonNull;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Adjustment;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.local.administration.Dollars.Difference;
import dev.numberpool.local.administration.LimitOption.Ceiling;
import dev.numberpool.local.administration.LimitOption.Quantity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Organizations and their credit. */
@Command(name = "organization", description = "Open organizations, look at them, change their credit and limits.")
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
            throws CommandRefused {
        try (var table = connection().open()) {
            boolean opened = table.get(Organizations.class).open(Organization.opened(id, credit));
            String now = Dollars.text(table.organization(id).credit());
            out().println("%s %s, with a credit of %s"
                    .formatted(id.value(), opened ? "is open" : "was open already and stays as it is", now));
        }
    }

    @Command(
            description =
                    "Show an organization's credit, the numbers it holds, those of them on an agent and its own ones,"
                            + " its waiting bulk orders, its numbers on hold, and its limits.")
    void show(@Parameters(paramLabel = "ORG") OrganizationId id) throws CommandRefused {
        try (var table = connection().open()) {
            var organization = table.organization(id);
            out().println("credit " + Dollars.text(organization.credit()));
            out().println("held " + organization.held());
            out().println("attached " + organization.attached());
            out().println("own " + counted(organization.own()));
            out().println("waiting " + counted(organization.waiting()));
            out().println("on-hold " + organization.onHold());
            showLimits(organization);
        }
    }

    @Command(
            description =
                    "Show how much an organization may have, or set what is named. Who has more keeps it, and gets"
                            + " no more.")
    void limit(@Parameters(paramLabel = "ORG") OrganizationId id, @Mixin LimitOptions options) throws CommandRefused {
        var most = options.most();
        try (var table = connection().open()) {
            showLimits(
                    most.isEmpty()
                            ? table.organization(id)
                            : table.get(Organizations.class)
                                    .limit(id, most)
                                    .orElseThrow(() -> Connection.OpenTable.unknown(id)));
        }
    }

    @Command(description = "Add to an organization's credit, or take from it.")
    void credit(
            @Parameters(paramLabel = "ORG") OrganizationId id,
            @Parameters(paramLabel = "+DOLLARS|-DOLLARS", description = "As +50.00 or -20.00.") Difference difference)
            throws CommandRefused {
        try (var table = connection().open()) {
            switch (table.get(Organizations.class).adjust(id, difference.cents())) {
                case Adjustment.Adjusted(var credit) -> out().println("credit " + Dollars.text(credit));
                case Adjustment.InsufficientCredit(var credit) ->
                    throw new CommandRefused("%s has a credit of %s: it stays so, for it cannot fall below zero"
                            .formatted(id.value(), Dollars.text(credit)));
                case Adjustment.UnknownOrganization() -> throw Connection.OpenTable.unknown(id);
            }
        }
    }

    private void showLimits(Organization organization) {
        var limits = organization.limits();
        out().println("limit held " + LimitOption.text(limits.of(Limit.NUMBERS_HELD)));
        out().println("limit own " + LimitOption.text(limits.of(Limit.OWN_NUMBERS)));
        out().println("limit waiting " + LimitOption.text(limits.of(Limit.WAITING_BULK_ORDERS)));
        out().println("limit on-hold " + LimitOption.text(limits.of(Limit.NUMBERS_ON_HOLD)));
    }

    /** The limits that are set together; what is not named stays. */
    static final class LimitOptions {

        @Option(
                names = "--held",
                paramLabel = "N|none",
                description = "How many numbers it may hold, its own ones too.")
        @Nullable
        private Ceiling held;

        @Option(names = "--own", paramLabel = "N", description = "How many own numbers it may bring along.")
        @Nullable
        private Quantity own;

        @Option(names = "--waiting", paramLabel = "N", description = "How many of its bulk orders may wait.")
        @Nullable
        private Quantity waiting;

        @Option(names = "--on-hold", paramLabel = "N", description = "How many numbers it may have on hold.")
        @Nullable
        private Quantity onHold;

        Map<Limit, OptionalInt> most() {
            var most = new EnumMap<Limit, OptionalInt>(Limit.class);
            Optional.ofNullable(held).ifPresent(ceiling -> most.put(Limit.NUMBERS_HELD, ceiling.most()));
            Optional.ofNullable(own).ifPresent(quantity -> most.put(Limit.OWN_NUMBERS, quantity.most()));
            Optional.ofNullable(waiting).ifPresent(quantity -> most.put(Limit.WAITING_BULK_ORDERS, quantity.most()));
            Optional.ofNullable(onHold).ifPresent(quantity -> most.put(Limit.NUMBERS_ON_HOLD, quantity.most()));
            return most;
        }
    }

    private static String counted(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "not counted yet";
    }
}
