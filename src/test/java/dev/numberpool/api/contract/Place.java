package dev.numberpool.api.contract;

import java.util.Locale;

/** What the path or the body of a request may be about. */
public enum Place {
    /** The id of a number that the caller holds. */
    NUMBER,
    AGENT,
    CAMPAIGN,
    /** The id of a bulk order. */
    ORDER,
    /** The id of a hold. */
    HOLD,
    /** A number in stock, as it is dialled. */
    STOCK,
    /** The area code of that number in stock, which is the only one there. */
    AREA,
    /** A number that the caller brings along, as it is dialled. */
    OWN;

    /** As it stands in a request: {@code <number>}. */
    String text() {
        return "<" + name().toLowerCase(Locale.ROOT) + ">";
    }
}
