package dev.numberpool.core.holding;

/** Where a number goes that its holder gives up. */
public enum ReleaseTarget {
    /** To rest, and then to be sold again. */
    QUARANTINE,
    /** Out of the inventory, for good. */
    CARRIER
}
