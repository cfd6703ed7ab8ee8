package dev.numberpool.store.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkProgress;
import dev.numberpool.core.order.bulk.BulkSummary;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.order.OrderItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A bulk order in the table. The numbers of one that was filled in parts are in the parts. */
final class BulkOrderItem {

    static final String STATUS = "order_status";
    static final String CLAIMING_UNTIL = "claiming_until";
    static final String PROMISED = "promised";
    private static final String WAITS = "waits";
    private static final String COST = "cost";
    private static final String COMMITTED_AT = "committed_at";
    private static final String NUMBERS = "numbers";

    /** On a committed order; version 1 counted its numbers only as they became holdings, and did not write this. */
    private static final String COUNTED = "counted";

    private static final String FAILED = "failed";

    /** On an order of which it could not be told whether it was taken: it has failed, and no late attempt takes it. */
    private static final String VOID = "voided";

    /** That the order has failed and is not void. */
    static final String HAS_FAILED = STATUS + " = :failed AND attribute_not_exists(" + VOID + ")";

    static final String IS_NEW_OR_HAS_FAILED = Writes.IS_NEW + " OR " + HAS_FAILED;

    static final Map<String, AttributeValue> FAILED_VALUES = Map.of(":failed", AttributeValue.fromS(FAILED));

    private BulkOrderItem() {}

    /** With the numbers only where they were not claimed in parts. */
    static Map<String, AttributeValue> write(BulkOrder order) {
        OrderTerms terms = order.terms();
        var item = OrderTermsAttributes.write(
                        new Item.Builder().key(Keys.bulkOrder(terms.organization(), terms.id())), terms)
                .text(STATUS, status(order));
        return with(item, order).build();
    }

    private static Item.Builder with(Item.Builder item, BulkOrder order) {
        return switch (order) {
            case Waiting _, Failed _ -> item;
            case Claiming(var _, var until, var promised) ->
                item.text(CLAIMING_UNTIL, until.toString()).flag(PROMISED, promised);
            case Abandoned(var _, var until, var waits) ->
                item.text(CLAIMING_UNTIL, until.toString()).flag(WAITS, waits);
            case Committed(var _, var cost, var at) -> paid(item, cost, at).flag(COUNTED, true);
            case Complete(var _, var numbers, var cost, var at) ->
                paid(item, cost, at)
                        .items(
                                NUMBERS,
                                numbers.stream().map(OrderItem::writeNumber).toList());
        };
    }

    /** What is put in place of an order of which it cannot be told whether it was taken. */
    static Map<String, AttributeValue> writeVoid(OrderTerms terms) {
        return OrderTermsAttributes.write(
                        new Item.Builder().key(Keys.bulkOrder(terms.organization(), terms.id())), terms)
                .text(STATUS, FAILED)
                .flag(VOID, true)
                .build();
    }

    /** An order whose numbers are in its parts. */
    static Map<String, AttributeValue> writeWithoutNumbers(Complete order) {
        return write(new Complete(order.terms(), List.of(), order.cost(), order.at()));
    }

    /** @param parts of the order, in any order */
    static BulkOrder read(Item item, List<Item> parts) {
        OrderTerms terms = OrderTermsAttributes.read(item);
        String status = item.text(STATUS);
        return switch (status) {
            case "waiting" -> new Waiting(terms);
            case "claiming" -> new Claiming(terms, item.instant(CLAIMING_UNTIL), item.flag(PROMISED));
            case "abandoned" -> new Abandoned(terms, item.instant(CLAIMING_UNTIL), item.flag(WAITS));
            case "committed" -> new Committed(terms, cost(item), item.instant(COMMITTED_AT));
            case "complete" -> new Complete(terms, numbers(terms, item, parts), cost(item), item.instant(COMMITTED_AT));
            case FAILED -> new Failed(terms);
            default -> throw new IllegalStateException("a bulk order of unknown status " + status);
        };
    }

    /** The order without its numbers, of an item that may lack everything else. */
    static BulkSummary summary(Item item) {
        return new BulkSummary(
                OrderTermsAttributes.id(item), OrderTermsAttributes.quantity(item), progress(item.text(STATUS)));
    }

    private static BulkProgress progress(String status) {
        return switch (status) {
            case "waiting", "claiming", "abandoned", "committed" -> BulkProgress.PENDING;
            case "complete" -> BulkProgress.COMPLETE;
            case FAILED -> BulkProgress.FAILED;
            default -> throw new IllegalStateException("a bulk order of unknown status " + status);
        };
    }

    /** Whether the numbers of a committed order are counted as held already. */
    static boolean counted(Item item) {
        return item.attributes().containsKey(COUNTED);
    }

    /** What tells one attempt at filling the order from another. */
    static Optional<Instant> attempt(BulkOrder order) {
        return switch (order) {
            case Claiming claiming -> Optional.of(claiming.until());
            case Abandoned abandoned -> Optional.of(abandoned.until());
            case Waiting _, Committed _, Complete _, Failed _ -> Optional.empty();
        };
    }

    static String status(BulkOrder order) {
        return switch (order) {
            case Waiting _ -> "waiting";
            case Claiming _ -> "claiming";
            case Abandoned _ -> "abandoned";
            case Committed _ -> "committed";
            case Complete _ -> "complete";
            case Failed _ -> FAILED;
        };
    }

    private static Item.Builder paid(Item.Builder item, Money cost, Instant at) {
        return item.number(COST, cost.cents()).instant(COMMITTED_AT, at);
    }

    private static Money cost(Item item) {
        return new Money(item.number(COST));
    }

    private static List<Assigned> numbers(OrderTerms terms, Item item, List<Item> parts) {
        Instant at = item.instant(COMMITTED_AT);
        var picks = new ArrayList<PickedNumber>();
        item.items(NUMBERS).forEach(number -> picks.add(OrderItem.readNumber(number)));
        parts.forEach(part -> picks.addAll(PartItem.read(part).picks()));
        return picks.stream().map(pick -> pick.assign(terms, at)).toList();
    }
}
