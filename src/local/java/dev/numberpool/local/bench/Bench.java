package dev.numberpool.local.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code bin/bench}. */
@Command(
        name = "bin/bench",
        description = "Measures what Numberpool does at a given size, on this machine.",
        version = "numberpool ${sys:numberpool.version}",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class Bench {

    private Bench() {}

    /** Exits with 0 if everything was measured. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Bench()).addSubcommand(new SearchBench()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
