package dev.numberpool.core.health;

/** The table, as far as it can be read. */
public interface TableReads {

    /** Reads one item, which need not be there; false if the table does not answer. */
    boolean succeed();
}
