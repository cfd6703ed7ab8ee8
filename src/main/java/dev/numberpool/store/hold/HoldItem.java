package dev.numberpool.store.hold;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.NumberItem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A hold in the table. It is there as long as its numbers are counted, so DynamoDB must not delete it by itself. Of the
 * index of those that wait for an instant, each hold is in one of {@value #PARTITIONS} partitions, by the last digit of
 * its id, which is random: so there is none that all organizations write.
 */
public final class HoldItem {

    static final int PARTITIONS = 16;

    private static final String ID = "hold_id";
    private static final String NUMBERS = "numbers";

    /** In epoch milliseconds. */
    private static final String UNTIL = "hold_until";

    private HoldItem() {}

    public static Map<String, AttributeValue> write(Hold hold) {
        String id = hold.id().value().toString();
        return new Item.Builder()
                .key(Keys.hold(hold.organization(), hold.id()))
                .text(ID, id)
                .text(Keys.ORGANIZATION_ID, hold.organization().value())
                .textList(NUMBERS, hold.numbers().stream().map(Dialable::text).toList())
                .number(UNTIL, hold.until().toEpochMilli())
                .text(NumberItem.QUARANTINE, partition(id.substring(id.length() - 1)))
                .instant(NumberItem.QUARANTINED_UNTIL, wholeSecond(hold.until()))
                .build();
    }

    static Hold read(Item item) {
        return new Hold(
                new HoldId(UUID.fromString(item.text(ID))),
                new OrganizationId(item.text(Keys.ORGANIZATION_ID)),
                item.textList(NUMBERS).stream().map(Dialable::of).toList(),
                item.optionalMillis(UNTIL).orElseThrow());
    }

    /**
     * Stands where a hold would, so that it cannot be placed any more. DynamoDB deletes it some time after a day, when no
     * attempt at the hold can be under way.
     */
    static Map<String, AttributeValue> writeVoid(Hold hold) {
        return new Item.Builder()
                .key(Keys.hold(hold.organization(), hold.id()))
                .number(
                        Keys.EXPIRES_AT,
                        hold.until().plus(IdempotencyKey.LIFETIME).getEpochSecond())
                .build();
    }

    /** Whether it stands where a hold would. */
    static boolean isVoid(Item item) {
        return !item.has(NUMBERS);
    }

    /** @param digit the last hexadecimal digit of ids */
    static String partition(String digit) {
        return "hold#" + digit;
    }

    /** The first at which the hold is over: as text, a fraction of a second stands before the second. */
    private static Instant wholeSecond(Instant until) {
        return until.plus(Duration.ofSeconds(1).minusNanos(1)).truncatedTo(ChronoUnit.SECONDS);
    }
}
