package dev.numberpool.store.number;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Writes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A number's change from one state to the next, under the condition that it is still in the state in which it was
 * seen: two that change it at once cannot both do so, and neither leaves a part of its change behind.
 */
public final class NumberTransition {

    private final Map<String, AttributeValue> before;
    private final Map<String, AttributeValue> after;
    /** What it may have had that was not seen, and must not keep. */
    private final List<String> perhaps = new ArrayList<>();

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** @param required which of the attributes that were seen must still be so */
    private NumberTransition(PhoneNumber seen, PhoneNumber next, List<String> required) {
        before = NumberItem.write(seen);
        after = NumberItem.write(next);
        required.forEach(this::require);
    }

    public static TransactWriteItem of(String table, PhoneNumber seen, PhoneNumber next) {
        return new NumberTransition(seen, next, NumberItem.distinguishing(seen)).update(table, next);
    }

    /**
     * A number goes from stock to its holder, or from a hold that is over or the buyer's own, if it came into stock before
     * the holding begins: so nobody else had it at any time since. Its country and type must be those that it was priced
     * by.
     */
    static TransactWriteItem outOfStock(String table, Sale sale) {
        Assigned sold = sale.sold();
        var move = new NumberTransition(
                new Available(sold.listing(), sold.holding().since()), sold, List.of());
        move.perhaps.addAll(NumberItem.OF_HOLD);
        move.requireForSale(sale);
        String since = move.named(NumberItem.IN_STOCK_SINCE);
        long holdingSince = sold.holding().since().toEpochMilli();
        move.conditions.add("(attribute_not_exists(%1$s) OR %1$s < %2$s)"
                .formatted(since, move.valued(":holding_since", number(holdingSince))));
        return move.update(table, sold);
    }

    /**
     * What it means that a number did not leave stock.
     *
     * @param now the number's item
     * @return the number, if it is in stock at that price, but came there later than it was to be sold
     */
    public static Optional<Available> restocked(Listing listing, Optional<Item> now) {
        return now.filter(item -> item.optionalText(NumberItem.STOCK)
                        .filter(NumberItem.stock(listing)::equals)
                        .isPresent())
                .map(NumberItem::available);
    }

    private TransactWriteItem update(String table, PhoneNumber number) {
        String changes = changes();
        return Writes.update(
                table,
                update -> update.key(Keys.number(number.listing().number()))
                        .updateExpression(changes)
                        .conditionExpression(String.join(" AND ", conditions))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
    }

    private void requireForSale(Sale sale) {
        String price = valued(
                ":price", AttributeValue.fromS(NumberItem.stock(sale.sold().listing())));
        String over = "%s <= %s"
                .formatted(
                        named(NumberItem.HOLD_UNTIL),
                        valued(":now", number(sale.now().toEpochMilli())));
        String free = sale.hold()
                .map(hold -> "(%s OR %s)".formatted(over, isBuyers(hold, sale.sold())))
                .orElse(over);
        conditions.add("(%s = %s OR %s = %s AND %s)"
                .formatted(named(NumberItem.STOCK), price, named(NumberItem.HOLD_STOCK), price, free));
    }

    private String isBuyers(HoldId hold, Assigned sold) {
        var buyer = AttributeValue.fromS(sold.holding().holder().value());
        return "%s = %s AND %s = %s"
                .formatted(
                        named(NumberItem.HOLD_ID),
                        valued(":hold", AttributeValue.fromS(hold.value().toString())),
                        named(NumberItem.HOLD_ORGANIZATION),
                        valued(":buyer", buyer));
    }

    private void require(String name) {
        var value = before.get(name);
        conditions.add(
                value == null
                        ? "attribute_not_exists(" + named(name) + ")"
                        : named(name) + " = " + valued(":seen_" + name, value));
    }

    /** With the status in any case, for an update without a change is none that DynamoDB takes. */
    private String changes() {
        var set = after.entrySet().stream()
                .filter(change -> change.getKey().equals(NumberItem.STATUS)
                        || !change.getValue().equals(before.get(change.getKey())))
                .map(change -> named(change.getKey()) + " = " + valued(":" + change.getKey(), change.getValue()))
                .collect(Collectors.joining(", ", "SET ", ""));
        var gone = new HashSet<>(before.keySet());
        gone.addAll(perhaps);
        gone.removeAll(after.keySet());
        return gone.isEmpty()
                ? set
                : set + gone.stream().map(this::named).collect(Collectors.joining(", ", " REMOVE ", ""));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private String named(String name) {
        names.put("#" + name, name);
        return "#" + name;
    }

    private String valued(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return placeholder;
    }
}
