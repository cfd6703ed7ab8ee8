package dev.numberpool.store.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Open;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.Claims;
import dev.numberpool.core.order.bulk.Claims.PickedNumber;
import dev.numberpool.core.order.bulk.OrderPage;
import dev.numberpool.store.bulk.PartItem.Part;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.store.dynamo.Reads;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.organization.CountChange;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Claims in DynamoDB: an order, its parts, and the numbers of each part, which change together with it. */
@Singleton
final class DynamoClaims implements Claims {

    private final Table table;

    DynamoClaims(Table table) {
        this.table = table;
    }

    @Override
    public OrderOutcome<BulkOrder> begin(Claiming order, Optional<Campaign> campaign, Money cost) {
        return new BulkTransaction(table, order.terms())
                .take(order, order.promised())
                .check(campaign)
                .requireCredit(cost)
                .requireRoom(CountChange.of(order.terms()))
                .list(order)
                .commit(order);
    }

    @Override
    public OrderOutcome<BulkOrder> claim(Claiming order, int part, List<PickedNumber> picks) {
        OrderTerms terms = order.terms();
        return new BulkTransaction(table, order.terms())
                .require(order)
                .once(Writes.putNew(table.name(), PartItem.write(terms, order.until(), part, picks)))
                .moveAll(picks, PickedNumber::number, pick -> pick.claim(terms))
                .commit(order);
    }

    @Override
    public OrderOutcome<BulkOrder> commit(Claiming order, Committed committed, Optional<Campaign> campaign) {
        return new BulkTransaction(table, order.terms())
                .replace(order, BulkOrderItem.write(committed))
                .check(campaign)
                .charge(committed.cost(), CountChange.of(order.terms()))
                .commit(committed);
    }

    @Override
    public Complete settle(Committed order) {
        var settlement = BulkRecords.settlement(table, order.terms());
        settlement.parts().stream()
                .filter(part -> !part.settled())
                .forEach(part -> settle(order, part, settlement.counted()));
        Complete complete = order.complete(settlement.parts().stream()
                .flatMap(part -> part.picks().stream())
                .map(pick -> pick.assign(order.terms(), order.at()))
                .toList());
        var _ = new BulkTransaction(table, order.terms())
                .replace(order, BulkOrderItem.writeWithoutNumbers(complete))
                .unlist()
                .commit(complete);
        return complete;
    }

    @Override
    public OrderOutcome<BulkOrder> promise(Claiming order) {
        Claiming promised = order.promise();
        return new BulkTransaction(table, order.terms())
                .replaceUnlessPromised(order, BulkOrderItem.write(promised))
                .commit(promised);
    }

    /** Where it has been promised since it was seen, once more on what it is now: a promise is not taken back. */
    @Override
    public Optional<Abandoned> abandon(Claiming order) {
        return Deadline.inReserve(() -> abandonNow(order));
    }

    private Optional<Abandoned> abandonNow(Claiming order) {
        Abandoned abandoned = order.abandon();
        var given = new BulkTransaction(table, order.terms())
                .replaceUnlessPromised(order, BulkOrderItem.write(abandoned))
                .commit(abandoned);
        return given instanceof OrderOutcome.Done<BulkOrder>
                ? Optional.of(abandoned)
                : promisedSince(order).flatMap(this::abandonNow);
    }

    private Optional<Claiming> promisedSince(Claiming order) {
        Claiming promised = order.promise();
        return BulkRecords.find(
                        table, order.terms().organization(), order.terms().id())
                .filter(now -> !order.promised() && now.equals(promised))
                .map(_ -> promised);
    }

    @Override
    public void giveBack(Abandoned order) {
        var _ = Deadline.inReserve(() -> giveBackNow(order));
    }

    private OrderOutcome<BulkOrder> giveBackNow(Abandoned order) {
        BulkRecords.parts(table, order.terms()).stream()
                .filter(part -> part.until().equals(order.until()))
                .forEach(part -> giveBack(order, part));
        BulkOrder next = order.finish();
        var ended = end(order, next).freeKey(order).commit(next);
        return ended instanceof OrderOutcome.Done<BulkOrder>
                ? ended
                : end(order, next).commit(next);
    }

    /** First it is tried with the key of an order that fails, which may be another order's by now. */
    private BulkTransaction end(Abandoned order, BulkOrder next) {
        return new BulkTransaction(table, order.terms())
                .replace(order, BulkOrderItem.write(next))
                .unlist()
                .enqueue(next);
    }

    /** The list only says where to look: an order may have been given back and begun again since. */
    @Override
    public OrderPage<Open> overdue(Instant now, Optional<OrderId> after) {
        var claiming = BulkWorklists.claiming(table, after);
        var items = Reads.all(table.client(), table.name(), claiming.orders());
        var listed = claiming.orders().stream()
                .flatMap(key -> Optional.ofNullable(items.get(key)).stream())
                .toList();
        return new OrderPage<>(
                table.readable(listed, "order under way", item -> BulkOrderItem.read(item, List.of())).stream()
                        .filter(order -> BulkOrderItem.attempt(order).stream().noneMatch(now::isBefore))
                        .filter(Open.class::isInstance)
                        .map(Open.class::cast)
                        .toList(),
                claiming.last());
    }

    /** Version 1 counted the numbers of a part here, and none at the commit. */
    private void settle(Committed order, Part part, boolean counted) {
        OrderTerms terms = order.terms();
        Function<PickedNumber, Assigned> assign = pick -> pick.assign(terms, order.at());
        var settlement = new BulkTransaction(table, order.terms())
                .once(PartItem.settle(table.name(), part))
                .moveAll(part.picks(), pick -> pick.claim(terms), assign::apply);
        if (!counted) {
            var _ = settlement.count(
                    CountChange.of(part.picks().stream().map(assign).toList()));
        }
        requireWhole(settlement.commit(order));
    }

    private void giveBack(Abandoned order, Part part) {
        OrderTerms terms = order.terms();
        requireWhole(new BulkTransaction(table, order.terms())
                .once(PartItem.remove(table.name(), part))
                .moveAll(part.picks(), pick -> pick.claim(terms), PickedNumber::number)
                .commit(order));
    }

    /** Another process may have done the same before; but a part and its numbers change together. */
    private static void requireWhole(OrderOutcome<BulkOrder> step) {
        if (step instanceof OrderOutcome.Gone<BulkOrder>(var numbers)) {
            throw new IllegalStateException(numbers.size() + " numbers of a part are not claimed for its order");
        }
    }
}
