package dev.numberpool.core.number;

/** Where a number came into the inventory from, and so where it goes when its holder gives it up. */
public enum Origin {
    /** A carrier's: it rests, and is sold again. */
    STOCK,

    /** Its holder had it elsewhere and brought it along: it was never in stock, and leaves the inventory. */
    OWN
}
