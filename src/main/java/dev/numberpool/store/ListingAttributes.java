package dev.numberpool.store;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Origin;

/** What is true of a number whoever holds it, as attributes of an item. */
final class ListingAttributes {

    static final String NUMBER = "number";

    /** Only on a number that was never in stock. */
    static final String ORIGIN = "origin";

    private static final String OWN = "own";

    private ListingAttributes() {}

    static Item.Builder write(Item.Builder item, Listing listing) {
        return CapabilityAttributes.write(item, listing.capabilities())
                .text(NUMBER, listing.number().text())
                .text("number_type", listing.type().text())
                .text("country", listing.country().code())
                .text("provider", listing.provider())
                .optionalText(ORIGIN, listing.origin() == Origin.OWN ? OWN : null, text -> text);
    }

    static Listing read(Item item) {
        return new Listing(
                Dialable.of(item.text(NUMBER)),
                NumberType.parse(item.text("number_type")).orElseThrow(),
                new Country(item.text("country")),
                item.text("provider"),
                CapabilityAttributes.read(item),
                item.optionalText(ORIGIN).isPresent() ? Origin.OWN : Origin.STOCK);
    }
}
