package dev.numberpool.local.stock;

import dev.numberpool.carrier.ImportInventory;
import dev.numberpool.carrier.ImportOutcome;
import dev.numberpool.carrier.ImportReport;
import dev.numberpool.carrier.RefusedFile;
import dev.numberpool.carrier.csv.FileHints;
import io.micronaut.context.BeanContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Fills the inventory on the user's demand and tells how it went. */
public final class FillInventory {

    private final BeanContext context;
    private final PrintWriter out;
    private final PrintWriter errors;

    public FillInventory(BeanContext context, PrintWriter out, PrintWriter errors) {
        this.context = context;
        this.out = out;
        this.errors = errors;
    }

    public void generate(int quantity) {
        try (var bar = bar("Adding numbers", quantity)) {
            context.getBean(AddStock.class).add(quantity, bar::stepBy);
        }
        out.println(quantity + " generated numbers added");
    }

    /**
     * Reports bad rows, one a line.
     *
     * @return false if it is no inventory file, or every row of it is bad
     * @throws IOException if the file cannot be read
     */
    public boolean importFile(Path file, FileHints hints) throws IOException {
        return report(file, read(file, hints));
    }

    private ImportOutcome read(Path file, FileHints hints) throws IOException {
        try (InputStream csv = Files.newInputStream(file);
                var bar = bar(file.getFileName().toString(), -1)) {
            return context.getBean(ImportInventory.class).read(csv, hints, bar::stepTo, () -> false);
        }
    }

    private boolean report(Path file, ImportOutcome outcome) {
        switch (outcome) {
            case RefusedFile(var reason) -> errors.println(file + ": " + reason);
            case ImportReport report -> report(file, report);
        }
        return outcome instanceof ImportReport report && !report.allRefused();
    }

    private void report(Path file, ImportReport report) {
        report.refusedRows().forEach(row -> errors.println(file + ": line " + row.line() + ": " + row.reason()));
        long unnamed = report.refused() - report.refusedRows().size();
        if (unnamed > 0) {
            errors.println(file + ": and " + unnamed + " bad rows more");
        }
        if (!report.ignoredColumns().isEmpty()) {
            errors.println(file + ": ignored columns: " + String.join(", ", report.ignoredColumns()));
        }
        out.println("%s: %d added, %d already there, %d refused"
                .formatted(file, report.added(), report.alreadyThere(), report.refused()));
    }

    /** On standard error. */
    private static ProgressBar bar(String task, long length) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(length)
                .setUpdateIntervalMillis(200)
                .build();
    }
}
