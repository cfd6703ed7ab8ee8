package dev.numberpool.local.administration;

import dev.numberpool.local.stock.FileOptions;
import dev.numberpool.local.stock.FillInventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Numbers for sale. */
@Command(name = "inventory", description = "Put numbers into stock.")
final class InventoryCommands extends Commands {

    InventoryCommands(Connection connection) {
        super(connection);
    }

    @Command(
            name = "import",
            description = {
                "Import a carrier's inventory files. Bad rows are named and skipped, numbers that are there already stay"
                        + " as they are; so a file can be imported again.",
                "Fails if a file is no inventory file, or has bad rows only."
            })
    int importFiles(@Parameters(paramLabel = "FILE.csv", arity = "1..*") List<Path> files, @Mixin FileOptions options)
            throws CommandRefused, IOException {
        requireReadable(files);
        boolean all = true;
        try (var table = connection().openPatiently()) {
            var stocking = new FillInventory(table.context(), out(), errors());
            for (Path file : files) {
                all &= stocking.importFile(file, options.hints());
            }
        }
        return all ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Before the first of them is imported. */
    private static void requireReadable(List<Path> files) throws CommandRefused {
        for (Path file : files) {
            if (Files.isDirectory(file) || !Files.isReadable(file)) {
                throw new CommandRefused("no file " + file + " that can be read");
            }
        }
    }
}
