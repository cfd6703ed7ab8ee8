package dev.numberpool.store.organization;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Limits;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.organization.CountChange.Counter;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An organization in the table: credit in cents, what is counted of it, and the limits that were set for it. */
public final class OrganizationItem {

    static final String CREDIT = "credit";

    /** The last order that was paid for: so the ledger, which is made of the changes of this item, can name it. */
    public static final String LAST_PAID = "last_paid";

    private OrganizationItem() {}

    public static Map<String, AttributeValue> write(Organization organization) {
        var item = new Item.Builder()
                .key(Keys.organization(organization.id()))
                .text(Keys.ORGANIZATION_ID, organization.id().value())
                .number(CREDIT, organization.credit().cents())
                .number(Counter.HELD.attribute(), organization.held())
                .number(Counter.ATTACHED.attribute(), organization.attached())
                .optionalNumber(Counter.OWN.attribute(), organization.own())
                .optionalNumber(Counter.WAITING.attribute(), organization.waiting())
                .number(Counter.ON_HOLD.attribute(), organization.onHold());
        for (var set : organization.limits().set().entrySet()) {
            item = item.number(limit(set.getKey()), set.getValue());
        }
        return item.build();
    }

    public static Organization read(Item item) {
        return new Organization(
                new OrganizationId(item.text(Keys.ORGANIZATION_ID)),
                credit(item),
                Math.toIntExact(item.number(Counter.HELD.attribute())),
                Math.toIntExact(item.number(Counter.ATTACHED.attribute())),
                count(item, Counter.OWN),
                count(item, Counter.WAITING),
                count(item, Counter.ON_HOLD).orElseThrow(),
                limits(item));
    }

    static Money credit(Item item) {
        return new Money(item.number(CREDIT));
    }

    /** Empty where the item is of version 1, and nobody has counted yet; holds, there were none then. */
    static OptionalInt count(Item item, Counter counter) {
        var count = item.optionalNumber(counter.attribute());
        return count.isEmpty() && counter == Counter.ON_HOLD ? OptionalInt.of(0) : count;
    }

    public static Limits limits(Item item) {
        return new Limits(Arrays.stream(Limit.values())
                .filter(limit -> item.optionalNumber(limit(limit)).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(),
                        limit -> item.optionalNumber(limit(limit)).orElseThrow())));
    }

    /** The attribute of a limit, which is there only where it was set. */
    static String limit(Limit limit) {
        return switch (limit) {
            case NUMBERS_HELD -> "held_limit";
            case OWN_NUMBERS -> "own_limit";
            case WAITING_BULK_ORDERS -> "waiting_limit";
            case NUMBERS_ON_HOLD -> "on_hold_limit";
        };
    }
}
