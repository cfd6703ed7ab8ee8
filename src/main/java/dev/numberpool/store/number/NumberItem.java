package dev.numberpool.store.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A number in the table. The attribute {@code stock} is there only while it is in stock. */
public final class NumberItem {

    /** What a number in stock is priced by, its country and type: {@code US#local}. */
    public static final String STOCK = "stock";

    static final String STATUS = "status";
    /** When it came into stock, in epoch milliseconds; numbers that came before this was written down have none. */
    static final String IN_STOCK_SINCE = "in_stock_since";

    private static final String HELD_SINCE = "held_since";
    private static final String UPDATED_AT = "updated_at";
    public static final String QUARANTINE = "quarantine";
    /** The partitions of the index of numbers in quarantine; first the one in which earlier versions have put all. */
    public static final List<String> QUARANTINES = Stream.concat(
                    Stream.of(QUARANTINE), IntStream.range(0, 10).mapToObj(digit -> QUARANTINE + "#" + digit))
            .toList();

    public static final String QUARANTINED_UNTIL = "quarantined_until";
    /** The order that a number is claimed for. */
    private static final String CLAIM = "claim";

    static final String AVAILABLE = "available";
    static final String ON_HOLD = "on_hold";
    static final String HOLD_ID = "hold_id";
    /** Who has the hold: not the holder, for that is the key of an index. */
    static final String HOLD_ORGANIZATION = "hold_organization";
    /** When the hold is over, in epoch milliseconds. */
    static final String HOLD_UNTIL = "hold_until";
    /** What was {@link #STOCK} before the number was put on hold, and will be after it. */
    static final String HOLD_STOCK = "hold_stock";

    /** The attributes that only a number on hold has. */
    static final List<String> OF_HOLD = List.of(HOLD_ID, HOLD_ORGANIZATION, HOLD_UNTIL, HOLD_STOCK);

    private static final String DEPARTED = "departed";
    private static final String RELEASED = "#released";
    private static final List<String> ASSIGNED = Stream.concat(
                    Stream.of(Keys.HOLDER, Keys.HOLDING_ID, UPDATED_AT), RoutingAttributes.NAMES.stream())
            .toList();

    private NumberItem() {}

    public static Map<String, AttributeValue> write(PhoneNumber number) {
        Listing listing = number.listing();
        var item = ListingAttributes.write(new Item.Builder().key(Keys.number(listing.number())), listing);
        return switch (number) {
            case Available(var _, var since) ->
                available(stocked(item, since), listing).build();
            case Claimed(var stocked, var order) ->
                claimed(stocked(item, stocked.since()), order).build();
            case OnHold kept ->
                onHold(stocked(item, kept.stocked().since()), kept).build();
            case Assigned(var _, var holding) -> assigned(item, holding).build();
            case Quarantined quarantined -> quarantined(item, quarantined).build();
            case Departed departed -> departed(item, departed).build();
        };
    }

    /** The attributes that a number in this state may be told by from what has become of it since. */
    static List<String> distinguishing(PhoneNumber number) {
        return switch (number) {
            case Available _ -> List.of(STOCK, IN_STOCK_SINCE);
            case Claimed _ -> List.of(CLAIM);
            case OnHold _ -> List.of(HOLD_ID, HOLD_UNTIL);
            case Assigned _ -> ASSIGNED;
            case Quarantined _ -> List.of(Keys.HOLDER, Keys.HOLDING_ID, QUARANTINED_UNTIL);
            case Departed _ -> List.of(Keys.HOLDER, Keys.HOLDING_ID, Keys.EXPIRES_AT);
        };
    }

    public static PhoneNumber read(Item item) {
        Listing listing = ListingAttributes.read(item);
        String status = item.text(STATUS);
        return switch (status) {
            case AVAILABLE -> available(item);
            case "claimed" -> new Claimed(available(item), new OrderId(UUID.fromString(item.text(CLAIM))));
            case ON_HOLD ->
                new OnHold(
                        available(item),
                        new HoldId(UUID.fromString(item.text(HOLD_ID))),
                        new OrganizationId(item.text(HOLD_ORGANIZATION)),
                        item.optionalMillis(HOLD_UNTIL).orElseThrow());
            case "assigned" -> new Assigned(listing, holding(item));
            case "quarantined" -> new Quarantined(listing, holding(item), item.instant(QUARANTINED_UNTIL));
            case DEPARTED -> new Departed(listing, holding(item), Instant.ofEpochSecond(item.number(Keys.EXPIRES_AT)));
            default -> throw new IllegalStateException("a number of unknown status " + status);
        };
    }

    /** The number as of a time; empty for one that left longer ago than it is remembered, and is yet to be deleted. */
    public static Optional<PhoneNumber> read(Item item, Instant now) {
        return Optional.of(read(item)).filter(number -> !(number instanceof Departed left && left.endedBy(now)));
    }

    /** In stock, as it is written in the number's item, and in an order's or a part's. */
    public static Available available(Item item) {
        return new Available(
                ListingAttributes.read(item),
                item.optionalMillis(IN_STOCK_SINCE).orElse(Instant.EPOCH));
    }

    /** Without it, for the epoch: so what was written without it is as it was. */
    public static Item.Builder stocked(Item.Builder item, Instant since) {
        return since.equals(Instant.EPOCH) ? item : item.number(IN_STOCK_SINCE, since.toEpochMilli());
    }

    private static Item.Builder available(Item.Builder item, Listing listing) {
        return item.text(STATUS, AVAILABLE).text(STOCK, stock(listing));
    }

    static String stock(Listing listing) {
        return listing.country().code() + "#" + listing.type().text();
    }

    private static Item.Builder claimed(Item.Builder item, OrderId order) {
        return item.text(STATUS, "claimed").text(CLAIM, order.value().toString());
    }

    private static Item.Builder onHold(Item.Builder item, OnHold kept) {
        return item.text(STATUS, ON_HOLD)
                .text(HOLD_ID, kept.hold().value().toString())
                .text(HOLD_ORGANIZATION, kept.organization().value())
                .number(HOLD_UNTIL, kept.until().toEpochMilli())
                .text(HOLD_STOCK, stock(kept.listing()));
    }

    private static Item.Builder assigned(Item.Builder item, Holding holding) {
        return RoutingAttributes.writeAttachment(holding(item.text(STATUS, "assigned"), holding), holding)
                .text(Keys.HOLDER, holding.holder().value());
    }

    private static Item.Builder quarantined(Item.Builder item, Quarantined number) {
        return holding(item.text(STATUS, "quarantined"), number.last())
                .text(Keys.HOLDER, released(number.last().holder()))
                .text(QUARANTINE, quarantine(number.listing().number()))
                .instant(QUARANTINED_UNTIL, number.until());
    }

    private static String quarantine(Dialable number) {
        return QUARANTINE + "#" + number.text().charAt(number.text().length() - 1);
    }

    private static Item.Builder departed(Item.Builder item, Departed number) {
        return holding(item.text(STATUS, DEPARTED), number.last())
                .text(Keys.HOLDER, released(number.last().holder()))
                .number(Keys.EXPIRES_AT, number.until().getEpochSecond());
    }

    /** The partition of the holdings index with what the organization has released. */
    public static String released(OrganizationId holder) {
        return holder.value() + RELEASED;
    }

    private static Item.Builder holding(Item.Builder item, Holding holding) {
        return RoutingAttributes.write(item, holding.routing())
                .text(Keys.HOLDING_ID, holding.id().value().toString())
                .instant(HELD_SINCE, holding.since())
                .instant(UPDATED_AT, holding.updatedAt());
    }

    /** The id of the holding, of a number, of what an index with keys only has of one, or of a number within an order. */
    public static HoldingId holdingId(Item item) {
        return new HoldingId(UUID.fromString(item.text(Keys.HOLDING_ID)));
    }

    private static Holding holding(Item item) {
        String holder = item.text(Keys.HOLDER);
        return new Holding(
                holdingId(item),
                new OrganizationId(
                        holder.endsWith(RELEASED) ? holder.substring(0, holder.length() - RELEASED.length()) : holder),
                item.instant(HELD_SINCE),
                item.instant(UPDATED_AT),
                RoutingAttributes.read(item));
    }
}
