package dev.numberpool.store.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.hold.Hold;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Writes;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A number's change from stock to a hold, and back. Nothing is read for it, so that it takes one call, and that a number
 * comes back into stock that this version cannot read. Since when the number is in stock stays as it is: nobody else had
 * it meanwhile.
 */
public final class HoldTransition {

    private static final String STATUS = "#" + NumberItem.STATUS;
    private static final Map<String, String> NAMES = Map.of(STATUS, NumberItem.STATUS);

    private HoldTransition() {}

    /**
     * A number that is in stock, or whose last hold is over and which nobody has brought back into stock yet, is kept for
     * the organization.
     *
     * @param now by the writer's clock, which decides whether the time of another hold is over
     */
    public static TransactWriteItem intoHold(String table, Dialable number, Hold hold, Instant now) {
        return Writes.update(
                table,
                update -> update.key(Keys.number(number))
                        .updateExpression(
                                ("SET %1$s = :on_hold, %2$s = if_not_exists(%3$s, if_not_exists(%2$s, :none)),"
                                                + " %4$s = :hold, %5$s = :organization, %6$s = :until REMOVE %3$s")
                                        .formatted(
                                                STATUS,
                                                NumberItem.HOLD_STOCK,
                                                NumberItem.STOCK,
                                                NumberItem.HOLD_ID,
                                                NumberItem.HOLD_ORGANIZATION,
                                                NumberItem.HOLD_UNTIL))
                        .conditionExpression(
                                "attribute_exists(%s) OR %s <= :now".formatted(NumberItem.STOCK, NumberItem.HOLD_UNTIL))
                        .expressionAttributeNames(NAMES)
                        .expressionAttributeValues(Map.of(
                                ":on_hold", AttributeValue.fromS(NumberItem.ON_HOLD),
                                // never chosen, for one of the two is there; but DynamoDB wants a value of both
                                ":none", AttributeValue.fromS("none"),
                                ":hold", id(hold),
                                ":organization",
                                        AttributeValue.fromS(hold.organization().value()),
                                ":until", millis(hold.until()),
                                ":now", millis(now))));
    }

    /** A number that this very hold still keeps is in stock again. */
    public static TransactWriteItem backToStock(String table, Dialable number, Hold hold) {
        return Writes.update(
                table,
                update -> update.key(Keys.number(number))
                        .updateExpression("SET %s = :available, %s = %s REMOVE %s"
                                .formatted(
                                        STATUS,
                                        NumberItem.STOCK,
                                        NumberItem.HOLD_STOCK,
                                        String.join(", ", NumberItem.OF_HOLD)))
                        .conditionExpression(
                                "%s = :hold AND %s = :until".formatted(NumberItem.HOLD_ID, NumberItem.HOLD_UNTIL))
                        .expressionAttributeNames(NAMES)
                        .expressionAttributeValues(Map.of(
                                ":available", AttributeValue.fromS(NumberItem.AVAILABLE),
                                ":hold", id(hold),
                                ":until", millis(hold.until()))));
    }

    /** Whether the number with this item is kept by this hold. */
    public static boolean isOn(Hold hold, Item number) {
        return number.optionalText(NumberItem.HOLD_ID)
                .filter(hold.id().value().toString()::equals)
                .isPresent();
    }

    private static AttributeValue id(Hold hold) {
        return AttributeValue.fromS(hold.id().value().toString());
    }

    private static AttributeValue millis(Instant time) {
        return AttributeValue.fromN(Long.toString(time.toEpochMilli()));
    }
}
