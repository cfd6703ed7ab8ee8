package dev.numberpool.carrier;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress SILENT = _ -> {};

    /** @param rows how many rows have been read so far, refused ones with them; told after every one */
    void read(long rows);
}
