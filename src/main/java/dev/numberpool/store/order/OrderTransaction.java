package dev.numberpool.store.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.store.campaign.CampaignItem;
import dev.numberpool.store.dynamo.CommitStatus;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.number.NumberTransition;
import dev.numberpool.store.number.Sale;
import dev.numberpool.store.organization.CountChange;
import dev.numberpool.store.organization.OrganizationWrite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The one transaction that an order is, or that a step towards it is. What is required first is refused first; what is
 * asked of the order's organization is asked after all else that can be refused, for of the refusals its are the last.
 *
 * @param <T> the kind of order
 */
public final class OrderTransaction<T> {
    private final Table table;
    private final OrganizationId buyer;
    private final Transaction<OrderOutcome<T>> transaction = new Transaction<>();
    private @Nullable OrganizationWrite organization;

    public OrderTransaction(Table table, OrganizationId buyer) {
        this.table = table;
        this.buyer = buyer;
    }

    /** Takes the idempotency key that the order came with, if it came with one. */
    public OrderTransaction<T> takeKey(Optional<Idempotency> key, OrderId order, Instant placedAt) {
        key.map(named -> IdempotencyItem.take(table.name(), buyer, named, order, placedAt))
                .ifPresent(write -> transaction.add(
                        write, old -> new OrderOutcome.PlacedBefore<>(IdempotencyItem.read(old.orElseThrow()))));
        return this;
    }

    public OrderTransaction<T> check(Optional<Campaign> campaign) {
        campaign.ifPresent(named -> CampaignItem.check(transaction, table.name(), named, OrderOutcome.Declined::new));
        return this;
    }

    /**
     * All these numbers go from stock, or from a hold that is over or the buyer's, to their holder, each if it came into
     * stock before the holding begins.
     *
     * @param hold that the order names
     * @param now by which the time of a hold is over
     */
    public OrderTransaction<T> sell(List<Assigned> numbers, Optional<HoldId> hold, Instant now) {
        for (Assigned number : numbers) {
            var sale = new Sale(number, hold, now);
            transaction.add(sale.write(table.name()), there -> missed(number.listing(), sale.restocked(there)));
        }
        return this;
    }

    /** The organization pays for these numbers, and holds them, if it may hold so many more. */
    public OrderTransaction<T> charge(OrderId order, Money cost, CountChange numbers) {
        var _ = organization().charge(order, cost);
        return requireRoom(numbers).count(numbers);
    }

    /** How many numbers the organization may hold, as far as is known; empty: any number, or nobody knows. */
    OrderTransaction<T> supposing(OptionalInt mayHold) {
        var _ = organization().supposing(mayHold);
        return this;
    }

    public OrderTransaction<T> requireCredit(Money cost) {
        var _ = organization().requireCredit(cost);
        return this;
    }

    public OrderTransaction<T> requireRoom(CountChange more) {
        var _ = organization().requireRoom(more);
        return this;
    }

    public OrderTransaction<T> count(CountChange more) {
        var _ = organization().count(more);
        return this;
    }

    /** The record of a new order, behind all that can be refused: only where it has been made void, one is there. */
    OrderTransaction<T> record(TransactWriteItem put) {
        addOrganization();
        return add(put, OrderTransaction::isVoid);
    }

    /** What it means that something stands where a new order is to be. */
    @SuppressWarnings("DoNotCallSuggester") // it is the meaning of a condition that has failed
    public static <T> OrderOutcome<T> isVoid(Optional<Item> there) {
        throw new Unavailable("an order that has been made void");
    }

    public OrderTransaction<T> add(TransactWriteItem write, Function<Optional<Item>, OrderOutcome<T>> meaning) {
        transaction.add(write, meaning);
        return this;
    }

    /** A write without a condition. */
    public OrderTransaction<T> add(TransactWriteItem write) {
        transaction.add(write);
        return this;
    }

    /**
     * Commits, or says why not: the first reason counts, but the numbers that are gone are named together.
     *
     * @param order as it is once this is done
     * @param token makes a repetition harmless for ten minutes; null: the client makes one
     * @param findOut what became of a transaction that was not answered
     */
    public OrderOutcome<T> commit(T order, @Nullable String token, Supplier<CommitStatus> findOut) {
        addOrganization();
        List<OrderOutcome<T>> failures = transaction.commit(table.client(), token, findOut);
        if (failures.isEmpty()) {
            return new OrderOutcome.Done<>(order);
        }
        return switch (failures.getFirst()) {
            case OrderOutcome.Gone<T> _, OrderOutcome.Restocked<T> _ -> missed(failures);
            case OrderOutcome<T> failure -> failure;
        };
    }

    /** What it means that a number did not leave stock. */
    public static <T> OrderOutcome<T> missedInStock(Listing listing, Optional<Item> now) {
        return missed(listing, NumberTransition.restocked(listing, now));
    }

    private static <T> OrderOutcome<T> missed(Listing listing, Optional<Available> restocked) {
        return restocked
                .<OrderOutcome<T>>map(number -> new OrderOutcome.Restocked<>(List.of(number)))
                .orElseGet(() -> new OrderOutcome.Gone<>(List.of(listing.number())));
    }

    /** What is gone counts before what is in stock again. */
    private static <T> OrderOutcome<T> missed(List<OrderOutcome<T>> failures) {
        List<Dialable> gone = failures.stream()
                .flatMap(failure ->
                        failure instanceof OrderOutcome.Gone<T>(var numbers) ? numbers.stream() : Stream.empty())
                .toList();
        return gone.isEmpty()
                ? new OrderOutcome.Restocked<>(failures.stream()
                        .flatMap(failure -> failure instanceof OrderOutcome.Restocked<T>(var numbers)
                                ? numbers.stream()
                                : Stream.empty())
                        .toList())
                : new OrderOutcome.Gone<>(gone);
    }

    private OrganizationWrite organization() {
        if (organization == null) {
            organization = new OrganizationWrite(table, buyer);
        }
        return organization;
    }

    private void addOrganization() {
        if (organization != null) {
            organization.addTo(transaction, OrderOutcome.Declined::new);
            organization = null;
        }
    }
}
