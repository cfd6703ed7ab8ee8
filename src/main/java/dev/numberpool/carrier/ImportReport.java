package dev.numberpool.carrier;

import java.util.List;

/**
 * The file was read to its end.
 *
 * @param added numbers that are new in stock
 * @param alreadyThere numbers that were in the inventory already, in stock or held, and were not touched
 * @param refused rows that were skipped
 * @param refusedRows the first {@value #MOST_REFUSED_ROWS} of them
 * @param ignoredColumns columns of the file that say nothing to us, so that a misspelt one is noticed
 */
public record ImportReport(
        long added, long alreadyThere, long refused, List<RefusedRow> refusedRows, List<String> ignoredColumns)
        implements ImportOutcome {

    public static final int MOST_REFUSED_ROWS = 1_000;

    public ImportReport {
        refusedRows = List.copyOf(refusedRows);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
