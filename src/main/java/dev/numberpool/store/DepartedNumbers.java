package dev.numberpool.store;

import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How a number comes into the table at whose key one may be remembered that has left. What is remembered no longer is as
 * good as none, for DynamoDB deletes it only some time after it has expired.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to live</a>
 */
final class DepartedNumbers {

    private DepartedNumbers() {}

    /** Where there is no such number, in whatever state. */
    static TransactWriteItem putWhereNoneIsRemembered(String table, PhoneNumber number, Instant now) {
        return Writes.putNewOr(
                table,
                NumberItem.write(number),
                NumberItem.EXPIRES_AT + " <= :now",
                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
    }

    /** Where it is still remembered as it was seen, or there is none any more. */
    static TransactWriteItem putInPlaceOf(String table, Departed left, Assigned number) {
        var seen = NumberItem.write(left);
        return Writes.putNewOr(
                table,
                NumberItem.write(number),
                "(%1$s = :%1$s AND %2$s = :%2$s AND %3$s = :%3$s)"
                        .formatted(NumberItem.HOLDER, NumberItem.HOLDING_ID, NumberItem.EXPIRES_AT),
                Map.of(
                        ":" + NumberItem.HOLDER, seen.get(NumberItem.HOLDER),
                        ":" + NumberItem.HOLDING_ID, seen.get(NumberItem.HOLDING_ID),
                        ":" + NumberItem.EXPIRES_AT, seen.get(NumberItem.EXPIRES_AT)));
    }
}
