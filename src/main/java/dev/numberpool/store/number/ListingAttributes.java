package dev.numberpool.store.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Origin;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import java.util.Optional;

/** What is true of a number whoever holds it, as attributes of an item. */
public final class ListingAttributes {

    public static final String NUMBER = "number";

    private static final String OWN = "own";

    private static final String SMS = "sms";
    private static final String MMS = "mms";
    private static final String VOICE = "voice";

    /** Only on the few numbers with calls in one direction: most items are to stay small. */
    private static final String CALLS_ONLY = "calls_only";

    private static final String INBOUND = "inbound";
    private static final String OUTBOUND = "outbound";

    private ListingAttributes() {}

    public static Item.Builder write(Item.Builder item, Listing listing) {
        return writeCapabilities(item, listing.capabilities())
                .text(NUMBER, listing.number().text())
                .text("number_type", listing.type().text())
                .text("country", listing.country().code())
                .text("provider", listing.provider())
                .optionalText(Keys.ORIGIN, listing.origin() == Origin.OWN ? OWN : null, text -> text);
    }

    public static Listing read(Item item) {
        return new Listing(
                Dialable.of(item.text(NUMBER)),
                NumberType.parse(item.text("number_type")).orElseThrow(),
                new Country(item.text("country")),
                item.text("provider"),
                capabilities(item),
                item.optionalText(Keys.ORIGIN).isPresent() ? Origin.OWN : Origin.STOCK);
    }

    private static Item.Builder writeCapabilities(Item.Builder item, Capabilities capabilities) {
        boolean inbound = capabilities.inboundCalls();
        boolean outbound = capabilities.outboundCalls();
        return item.flag(SMS, capabilities.sms())
                .flag(MMS, capabilities.mms())
                .flag(VOICE, inbound || outbound)
                .optionalText(CALLS_ONLY, inbound == outbound ? null : inbound ? INBOUND : OUTBOUND, text -> text);
    }

    private static Capabilities capabilities(Item item) {
        boolean voice = item.flag(VOICE);
        Optional<String> only = item.optionalText(CALLS_ONLY);
        return new Capabilities(
                item.flag(SMS),
                item.flag(MMS),
                voice && !only.equals(Optional.of(OUTBOUND)),
                voice && !only.equals(Optional.of(INBOUND)));
    }
}
