package dev.numberpool.local.administration;

import dev.numberpool.local.administration.number.NumberCommands;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command {@code bin/numberpool}. */
@Command(
        name = "bin/numberpool",
        description = "Administers a Numberpool: in its table in AWS, or in that of a bin/local.",
        version = "numberpool ${sys:numberpool.version}",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class Numberpool {

    @Mixin
    private final Connection connection = new Connection();

    private Numberpool() {}

    /** Exits with 0 if it is done, 1 if not, 2 if nobody can know what was meant, 3 if it is done in part. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Numberpool::typed).execute(arguments));
    }

    /** @param secret reads a secret, empty if there is none */
    static CommandLine commandLine(Supplier<Optional<String>> secret) {
        var root = new Numberpool();
        var connection = root.connection;
        var failures = new TellFailure(connection);
        var commands = new CommandLine(root)
                .addSubcommand(OrganizationCommands.line(connection))
                .addSubcommand(new KeyCommands(connection, secret))
                .addSubcommand(new BrandCommands(connection))
                .addSubcommand(new CampaignCommands(connection))
                .addSubcommand(new AgentCommands(connection))
                .addSubcommand(new InventoryCommands(connection))
                .addSubcommand(new StockCommands(connection))
                .addSubcommand(new NumberCommands(connection))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        return Conversions.register(commands);
    }

    /** Without an echo, where somebody types. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on it is null again where nobody types
    private static Optional<String> typed() {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            return Optional.ofNullable(console.readPassword("Key: ")).map(String::new);
        }
        return Optional.ofNullable(IO.readln());
    }
}
