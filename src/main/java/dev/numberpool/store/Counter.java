package dev.numberpool.store;

/** The counts on an organization's item, each an attribute. Items of version 1 have the first two only. */
enum Counter {
    /** Numbers that it holds. */
    HELD("held"),

    /** Those of them that are on an agent. */
    ATTACHED("attached"),

    /** Those of them that it brought along. */
    OWN("own_numbers"),

    /** Its bulk orders in the queue. */
    WAITING("waiting_orders");

    private final String attribute;

    Counter(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
