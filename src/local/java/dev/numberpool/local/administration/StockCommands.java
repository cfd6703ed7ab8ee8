package dev.numberpool.local.administration;

import dev.numberpool.core.stock.map.RebuildStock;
import dev.numberpool.core.stock.map.RebuildStock.Report;
import dev.numberpool.core.stock.map.StockMapDelay;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The map of the stock, by which numbers are found. */
@Command(name = "stock", description = "Check and mend the map of the stock, by which numbers are found.")
final class StockCommands extends Commands {

    StockCommands(Connection connection) {
        super(connection);
    }

    @Command(
            name = "rebuild",
            description = {
                "Compare the map with the whole table, and mend what differs. Orders and imports go on meanwhile.",
                "Fails if --check finds a difference."
            })
    int rebuild(@Option(names = "--check", description = "Only tell what differs, and change nothing.") boolean check)
            throws CommandRefused {
        Report report;
        try (var table = connection().openPatiently();
                var bar = bar()) {
            var delay = table.get(StockMapDelay.class);
            report = table.get(RebuildStock.class).rebuild(!check, delay::pass, bar::stepTo);
        }
        out().println("%d numbers in stock: %d were missing in the map, %d were there and not in stock%s"
                .formatted(
                        report.inStock(),
                        report.missing(),
                        report.surplus(),
                        report.differences() == 0 ? "" : check ? "; nothing was changed" : "; it is mended"));
        return check && report.differences() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** On standard error. */
    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Comparing")
                .setUpdateIntervalMillis(200)
                .build();
    }
}
