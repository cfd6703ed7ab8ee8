package dev.numberpool.store.order;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.Order;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.ListingAttributes;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.number.RoutingAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order in the table. The routing, one for the whole order, is written once: 95 numbers stay below 20 KB. */
public final class OrderItem {

    private static final String ID = "order_id";
    private static final String COST = "cost";
    private static final String PLACED_AT = "placed_at";
    private static final String NUMBERS = "numbers";

    private OrderItem() {}

    static Map<String, AttributeValue> write(Order order) {
        var item = new Item.Builder()
                .key(Keys.order(order.organization(), order.id()))
                .text(ID, order.id().value().toString())
                .text(Keys.ORGANIZATION_ID, order.organization().value())
                .number(COST, order.cost().cents())
                .instant(PLACED_AT, order.placedAt())
                .items(
                        NUMBERS,
                        order.numbers().stream().map(OrderItem::writeNumber).toList());
        return RoutingAttributes.write(
                        item, order.numbers().getFirst().holding().routing())
                .build();
    }

    static Order read(Item item) {
        var organization = new OrganizationId(item.text(Keys.ORGANIZATION_ID));
        Instant placedAt = item.instant(PLACED_AT);
        Routing routing = RoutingAttributes.read(item);
        return new Order(
                new OrderId(UUID.fromString(item.text(ID))),
                organization,
                item.items(NUMBERS).stream()
                        .map(number -> new Assigned(
                                ListingAttributes.read(number),
                                new Holding(NumberItem.holdingId(number), organization, placedAt, placedAt, routing)))
                        .toList(),
                new Money(item.number(COST)),
                placedAt);
    }

    /**
     * Stands where an order would, so that it cannot be placed any more. It is no order, and nobody reads it: the id was
     * never told to anyone. DynamoDB deletes it some time after a day, when no attempt at the order can be under way.
     */
    static Map<String, AttributeValue> writeVoid(Order order) {
        return new Item.Builder()
                .key(Keys.order(order.organization(), order.id()))
                .number(
                        Keys.EXPIRES_AT,
                        order.placedAt().plus(IdempotencyKey.LIFETIME).getEpochSecond())
                .build();
    }

    /** A number within an order's item: what is true of it anyway, and its holding's id. */
    public static Map<String, AttributeValue> writeNumber(Assigned number) {
        return item(number.listing(), number.holding().id()).build();
    }

    /** A number within the item of an order by quantity: with since when it was in stock. */
    public static Map<String, AttributeValue> writeNumber(PickedNumber pick) {
        var number = pick.number();
        return NumberItem.stocked(item(number.listing(), pick.holding()), number.since())
                .build();
    }

    public static PickedNumber readNumber(Item number) {
        return new PickedNumber(NumberItem.available(number), NumberItem.holdingId(number));
    }

    private static Item.Builder item(Listing listing, HoldingId holding) {
        return ListingAttributes.write(new Item.Builder(), listing)
                .text(Keys.HOLDING_ID, holding.value().toString());
    }
}
