package dev.numberpool.carrier.bucket;

import java.io.IOException;

/** The inventory files in their buckets. */
public interface InventoryFiles {

    /**
     * The file from its beginning, to be closed. Reads on by itself where a connection breaks.
     *
     * @throws FileIsGone if it was replaced or deleted; a read may throw it too
     */
    Upload open(InventoryFile file) throws IOException;

    /** Whether it has been neither replaced nor deleted. */
    boolean isThere(InventoryFile file);

    /** Puts the report beside the file, in place of an earlier one. */
    void putReport(InventoryFile file, FileReportJson report) throws IOException;
}
