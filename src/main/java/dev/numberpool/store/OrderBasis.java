package dev.numberpool.store;

import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.Basis;
import dev.numberpool.core.order.OrderRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what an order is decided on: its numbers, its campaign, its idempotency record, all in one call. */
final class OrderBasis {

    private final Table table;

    OrderBasis(Table table) {
        this.table = table;
    }

    /** In a BatchGetItem. */
    Basis read(OrderRequest request, Instant now) {
        return basis(request, now, Reads.batch(table.client(), table.name(), keysWithLimits(request)));
    }

    /** In a TransactGetItems; without the organization, which every other order of it writes. */
    Basis snapshot(OrderRequest request, Instant now) {
        return basis(request, now, Reads.snapshot(table.client(), table.name(), keys(request)));
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

    private Basis basis(OrderRequest request, Instant now, Map<Map<String, AttributeValue>, Item> items) {
        return new Basis(
                available(request, items),
                campaignKey(request).map(items::get).map(CampaignItem::read),
                idempotencyKey(request).map(items::get).flatMap(item -> IdempotencyItem.readAlive(item, now)),
                Optional.ofNullable(items.get(Keys.organization(request.organization())))
                        .map(OrganizationItem::limits)
                        .map(limits -> limits.of(Limit.NUMBERS_HELD))
                        .orElse(OptionalInt.empty()));
    }

    /** One that cannot be read is not for sale. */
    private Map<Dialable, Available> available(OrderRequest request, Map<Map<String, AttributeValue>, Item> items) {
        var available = new HashMap<Dialable, Available>();
        for (Dialable number : request.numbers()) {
            Item item = items.get(Keys.number(number));
            if (item != null) {
                table.readable(item, "number that is ordered", NumberItem::read)
                        .filter(Available.class::isInstance)
                        .map(Available.class::cast)
                        .ifPresent(found -> available.put(number, found));
            }
        }
        return available;
    }

    private static Optional<Map<String, AttributeValue>> campaignKey(OrderRequest request) {
        CampaignId campaign = request.routing().campaign();
        return campaign == null ? Optional.empty() : Optional.of(Keys.campaign(request.organization(), campaign));
    }

    private static Optional<Map<String, AttributeValue>> idempotencyKey(OrderRequest request) {
        return request.idempotency().map(named -> Keys.idempotency(request.organization(), named.key()));
    }
}
