package dev.numberpool.carrier;

import java.util.List;
import java.util.OptionalLong;

/**
 * The file was read, to its end or until it was to stop; what was read is in stock.
 *
 * @param added numbers that are new in stock
 * @param alreadyThere numbers that were in the inventory from earlier files, in stock or held, and were not touched
 * @param refused rows that were skipped: what is wrong with them, or that their number is an organization's own, or has
 *     just left the inventory
 * @param refusedRows the first {@value #MOST_REFUSED_ROWS} of them, by their lines
 * @param ignoredColumns columns of the file that say nothing to us, so that a misspelt one is noticed
 * @param stoppedAt the line of the first row that was not read any more; empty at the end of the file
 */
public record ImportReport(
        long added,
        long alreadyThere,
        long refused,
        List<RefusedRow> refusedRows,
        List<String> ignoredColumns,
        OptionalLong stoppedAt)
        implements ImportOutcome {

    public static final int MOST_REFUSED_ROWS = 1_000;

    /** Of no rows. */
    public static final ImportReport NOTHING = new ImportReport(0, 0, 0, List.of(), List.of(), OptionalLong.empty());

    public ImportReport {
        refusedRows = List.copyOf(refusedRows);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** How many were read, refused ones with them. */
    public long rows() {
        return added + alreadyThere + refused;
    }

    /** Whether it had rows, and every one of them was refused: none is in stock, from this file or an earlier one. */
    public boolean allRefused() {
        return refused > 0 && refused == rows();
    }
}
