package dev.numberpool.core.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;

/**
 * What is true of a number whoever holds it.
 *
 * @param provider the carrier it comes from, by the name the platform gave it
 */
public record Listing(
        Dialable number, NumberType type, Country country, String provider, Capabilities capabilities, Origin origin) {

    /** Of the platform's stock. */
    public Listing(Dialable number, NumberType type, Country country, String provider, Capabilities capabilities) {
        this(number, type, country, provider, capabilities, Origin.STOCK);
    }
}
