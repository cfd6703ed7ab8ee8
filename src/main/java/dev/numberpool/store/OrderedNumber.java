package dev.numberpool.store;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.bulk.Pick;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A number within an order's item: what is true of it anyway, its holding's id, and of a pick since when it was in stock. */
final class OrderedNumber {

    private OrderedNumber() {}

    static Map<String, AttributeValue> write(Assigned number) {
        return item(number.listing(), number.holding().id()).build();
    }

    static Map<String, AttributeValue> write(Pick pick) {
        var number = pick.number();
        return NumberItem.stocked(item(number.listing(), pick.holding()), number.since())
                .build();
    }

    static Pick read(Item number) {
        return new Pick(NumberItem.available(number), NumberItem.holdingId(number));
    }

    private static Item.Builder item(Listing listing, HoldingId holding) {
        return ListingAttributes.write(new Item.Builder(), listing)
                .text(NumberItem.HOLDING_ID, holding.value().toString());
    }
}
