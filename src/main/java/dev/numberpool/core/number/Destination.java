package dev.numberpool.core.number;

/** Where a number goes that its holder gives up. */
public enum Destination {
    /** To rest, and then to be sold again. */
    QUARANTINE,
    /** Out of the inventory, for good. */
    CARRIER
}
