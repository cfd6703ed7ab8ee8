package dev.numberpool.store;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A number in the table. The attribute {@code stock} is there, and so in the index, only while it is in stock. */
final class NumberItem {

    static final String STOCK = "stock";
    static final String HOLDER = "holder";
    static final String HOLDING_ID = "holding_id";

    private static final String STATUS = "status";
    private static final String HELD_SINCE = "held_since";
    private static final String UPDATED_AT = "updated_at";
    private static final String QUARANTINE = "quarantine";
    private static final String QUARANTINED_UNTIL = "quarantined_until";
    private static final String RELEASED = "#released";

    private NumberItem() {}

    static Map<String, AttributeValue> write(PhoneNumber number) {
        Listing listing = number.listing();
        var item = ListingAttributes.write(new Item.Builder().key(Keys.number(listing.number())), listing);
        return switch (number) {
            case Available _ -> available(item, listing).build();
            case Assigned(var _, var holding) -> assigned(item, holding).build();
            case Quarantined quarantined -> quarantined(item, quarantined).build();
        };
    }

    /** The attributes that change when a number in stock is assigned. */
    static Map<String, AttributeValue> assigned(Holding holding) {
        return assigned(new Item.Builder(), holding).build();
    }

    static PhoneNumber read(Item item) {
        Listing listing = ListingAttributes.read(item);
        String status = item.text(STATUS);
        return switch (status) {
            case "available" -> new Available(listing);
            case "assigned" -> new Assigned(listing, holding(item));
            case "quarantined" -> new Quarantined(listing, holding(item), item.instant(QUARANTINED_UNTIL));
            default -> throw new IllegalStateException("a number of unknown status " + status);
        };
    }

    private static Item.Builder available(Item.Builder item, Listing listing) {
        return item.text(STATUS, "available").text(STOCK, ShelfText.of(listing.shelf()));
    }

    private static Item.Builder assigned(Item.Builder item, Holding holding) {
        return holding(item.text(STATUS, "assigned"), holding)
                .text(HOLDER, holding.holder().value());
    }

    private static Item.Builder quarantined(Item.Builder item, Quarantined number) {
        return holding(item.text(STATUS, "quarantined"), number.last())
                .text(HOLDER, number.last().holder().value() + RELEASED)
                .text(QUARANTINE, QUARANTINE)
                .instant(QUARANTINED_UNTIL, number.until());
    }

    private static Item.Builder holding(Item.Builder item, Holding holding) {
        return RoutingAttributes.write(item, holding.routing())
                .text(HOLDING_ID, holding.id().value().toString())
                .instant(HELD_SINCE, holding.since())
                .instant(UPDATED_AT, holding.updatedAt());
    }

    private static Holding holding(Item item) {
        String holder = item.text(HOLDER);
        return new Holding(
                new HoldingId(UUID.fromString(item.text(HOLDING_ID))),
                new OrganizationId(
                        holder.endsWith(RELEASED) ? holder.substring(0, holder.length() - RELEASED.length()) : holder),
                item.instant(HELD_SINCE),
                item.instant(UPDATED_AT),
                RoutingAttributes.read(item));
    }
}
