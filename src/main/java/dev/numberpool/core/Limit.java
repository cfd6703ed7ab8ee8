package dev.numberpool.core;

import java.util.OptionalInt;

/** What one organization may have only so much of, so that nobody takes the room of others. */
public enum Limit {
    /** Numbers that it holds, those included that it brought along. */
    NUMBERS_HELD("numbers held", OptionalInt.empty()),

    /** Numbers that it brought along. */
    OWN_NUMBERS("own numbers", OptionalInt.of(1_000)),

    /** Bulk orders that wait for stock. */
    WAITING_BULK_ORDERS("waiting bulk orders", OptionalInt.of(20)),

    /** Numbers that are kept for it, those included that it has ordered since: until their hold has ended. */
    NUMBERS_ON_HOLD("numbers on hold", OptionalInt.of(500));

    private final String text;
    private final OptionalInt standard;

    Limit(String text, OptionalInt standard) {
        this.text = text;
        this.standard = standard;
    }

    /** What is limited, as one says it after a number: {@code 20 waiting bulk orders}. */
    public String text() {
        return text;
    }

    /** How much an organization may have for which nothing else was set; empty: any number. */
    public OptionalInt standard() {
        return standard;
    }
}
