package dev.numberpool.store;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;

/** What is true of a number whoever holds it, as attributes of an item. */
final class ListingAttributes {

    static final String NUMBER = "number";

    private ListingAttributes() {}

    static Item.Builder write(Item.Builder item, Listing listing) {
        return item.text(NUMBER, listing.number().text())
                .text("number_type", listing.type().text())
                .text("country", listing.country().code())
                .text("provider", listing.provider())
                .flag("sms", listing.capabilities().sms())
                .flag("mms", listing.capabilities().mms())
                .flag("voice", listing.capabilities().voice());
    }

    static Listing read(Item item) {
        return new Listing(
                Dialable.of(item.text(NUMBER)),
                NumberType.parse(item.text("number_type")).orElseThrow(),
                new Country(item.text("country")),
                item.text("provider"),
                new Capabilities(item.flag("sms"), item.flag("mms"), item.flag("voice")));
    }
}
