package dev.numberpool.store;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.bulk.Pick;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A number within an order's item: what is true of it anyway, and its holding's id. */
final class OrderedNumber {

    private OrderedNumber() {}

    static Map<String, AttributeValue> write(Assigned number) {
        return write(number.listing(), number.holding().id());
    }

    static Map<String, AttributeValue> write(Pick pick) {
        return write(pick.number().listing(), pick.holding());
    }

    static Pick read(Item number) {
        return new Pick(new Available(ListingAttributes.read(number)), NumberItem.holdingId(number));
    }

    private static Map<String, AttributeValue> write(Listing listing, HoldingId holding) {
        return ListingAttributes.write(new Item.Builder(), listing)
                .text(NumberItem.HOLDING_ID, holding.value().toString())
                .build();
    }
}
