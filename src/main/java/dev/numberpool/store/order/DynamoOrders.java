package dev.numberpool.store.order;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.order.Draft;
import dev.numberpool.core.order.EarlierOrders;
import dev.numberpool.core.order.EarlierOrders.EarlierOrder;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.Order;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.OrderPreconditions;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.Orders;
import dev.numberpool.store.campaign.CampaignItem;
import dev.numberpool.store.dynamo.CommitStatus;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Reads;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Writes;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.organization.CountChange;
import dev.numberpool.store.organization.OrganizationItem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders and the idempotency records of all orders in DynamoDB. An order is one read and one transaction. */
@Singleton
final class DynamoOrders implements Orders, EarlierOrders {

    private final Table table;
    private final InstantSource clock;

    DynamoOrders(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Its numbers, its campaign, its idempotency record and its organization, all in one BatchGetItem. */
    @Override
    public OrderPreconditions read(OrderRequest request, Instant now) {
        return preconditions(request, now, Reads.batch(table.client(), table.name(), keysWithLimits(request)));
    }

    /** In a TransactGetItems; without the organization, which every other order of it writes. */
    @Override
    public OrderPreconditions snapshot(OrderRequest request, Instant now) {
        return preconditions(request, now, Reads.snapshot(table.client(), table.name(), keys(request)));
    }

    @Override
    public OrderOutcome<Order> commit(Order order, Draft draft) {
        return new OrderTransaction<Order>(table, order.organization())
                .takeKey(draft.request().idempotency(), order.id(), order.placedAt())
                .check(draft.campaign())
                .sell(order.numbers(), draft.request().hold(), clock.instant())
                .charge(order.id(), order.cost(), CountChange.of(order.numbers()))
                .supposing(draft.mayHold())
                .record(Writes.putNew(table.name(), OrderItem.write(order)))
                .commit(
                        order,
                        order.id().value().toString(),
                        () -> CommitStatus.byTakingThePlace(table, OrderItem.writeVoid(order)));
    }

    @Override
    public Optional<Order> find(OrganizationId organization, OrderId id) {
        return table.findNow(Keys.order(organization, id)).map(OrderItem::read);
    }

    @Override
    public Optional<EarlierOrder> find(OrganizationId organization, IdempotencyKey key, Instant now) {
        return table.findNow(Keys.idempotency(organization, key)).flatMap(item -> IdempotencyItem.readAlive(item, now));
    }

    /** The limits of who orders one number decide without being known. */
    private static List<Map<String, AttributeValue>> keysWithLimits(OrderRequest request) {
        var keys = keys(request);
        if (request.numbers().size() > 1) {
            keys.add(Keys.organization(request.organization()));
        }
        return keys;
    }

    private static List<Map<String, AttributeValue>> keys(OrderRequest request) {
        var keys = new ArrayList<Map<String, AttributeValue>>();
        request.numbers().forEach(number -> keys.add(Keys.number(number)));
        campaignKey(request).ifPresent(keys::add);
        idempotencyKey(request).ifPresent(keys::add);
        return keys;
    }

    private OrderPreconditions preconditions(
            OrderRequest request, Instant now, Map<Map<String, AttributeValue>, Item> items) {
        return new OrderPreconditions(
                available(request, now, items),
                campaignKey(request).map(items::get).map(CampaignItem::read),
                idempotencyKey(request).map(items::get).flatMap(item -> IdempotencyItem.readAlive(item, now)),
                Optional.ofNullable(items.get(Keys.organization(request.organization())))
                        .map(OrganizationItem::limits)
                        .map(limits -> limits.of(Limit.NUMBERS_HELD))
                        .orElse(OptionalInt.empty()));
    }

    /** One that cannot be read is not for sale. */
    private Map<Dialable, Available> available(
            OrderRequest request, Instant now, Map<Map<String, AttributeValue>, Item> items) {
        var available = new HashMap<Dialable, Available>();
        for (Dialable number : request.numbers()) {
            Item item = items.get(Keys.number(number));
            if (item != null) {
                table.readable(item, "number that is ordered", NumberItem::read)
                        .flatMap(there -> forSale(there, request, now))
                        .ifPresent(found -> available.put(number, found));
            }
        }
        return available;
    }

    private static Optional<Available> forSale(PhoneNumber number, OrderRequest request, Instant now) {
        return switch (number) {
            case Available stocked -> Optional.of(stocked);
            case OnHold kept -> kept.forOrder(request.organization(), request.hold(), now);
            case Claimed _, Assigned _, GivenUp _ -> Optional.empty();
        };
    }

    private static Optional<Map<String, AttributeValue>> campaignKey(OrderRequest request) {
        CampaignId campaign = request.routing().campaign();
        return campaign == null ? Optional.empty() : Optional.of(Keys.campaign(request.organization(), campaign));
    }

    private static Optional<Map<String, AttributeValue>> idempotencyKey(OrderRequest request) {
        return request.idempotency().map(named -> Keys.idempotency(request.organization(), named.key()));
    }
}
