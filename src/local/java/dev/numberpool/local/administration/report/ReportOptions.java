package dev.numberpool.local.administration.report;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a command writes what it shows. */
public final class ReportOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description = "A table to read, JSON for programs, CSV for spreadsheets (default: ${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TABLE;

    public void print(Report report, PrintWriter out) {
        out.println(format.text(report));
    }
}
