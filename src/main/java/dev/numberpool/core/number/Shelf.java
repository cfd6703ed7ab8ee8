package dev.numberpool.core.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;

/** The part of the stock with the numbers of one type in one country. */
public record Shelf(Country country, NumberType type) {

    /** Where the number stands while it is in stock. */
    public static Shelf of(Listing listing) {
        return new Shelf(listing.country(), listing.type());
    }
}
