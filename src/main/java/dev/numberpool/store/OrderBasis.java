package dev.numberpool.store;

import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.Basis;
import dev.numberpool.core.order.OrderRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/** Reads what an order is decided on: its numbers, its campaign, its idempotency record, all in one call. */
final class OrderBasis {

    private final DynamoDbClient client;
    private final String table;

    OrderBasis(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** In a BatchGetItem, whose items are each of another instant. */
    Basis read(OrderRequest request, Instant now) {
        return basis(request, now, batch(keys(request)));
    }

    /** In a TransactGetItems, at twice the price; it is in conflict while one of the items is being written. */
    Basis snapshot(OrderRequest request, Instant now) {
        return basis(request, now, transaction(keys(request)));
    }

    private static List<Map<String, AttributeValue>> keys(OrderRequest request) {
        var keys = new ArrayList<Map<String, AttributeValue>>();
        request.numbers().forEach(number -> keys.add(Keys.number(number)));
        campaignKey(request).ifPresent(keys::add);
        idempotencyKey(request).ifPresent(keys::add);
        return keys;
    }

    private static Basis basis(OrderRequest request, Instant now, Map<Map<String, AttributeValue>, Item> items) {
        return new Basis(
                available(request, items),
                campaignKey(request).map(items::get).map(CampaignItem::read),
                idempotencyKey(request)
                        .map(items::get)
                        .filter(item -> IdempotencyItem.alive(item, now))
                        .map(IdempotencyItem::read));
    }

    private static Map<Dialable, Available> available(
            OrderRequest request, Map<Map<String, AttributeValue>, Item> items) {
        var available = new HashMap<Dialable, Available>();
        for (Dialable number : request.numbers()) {
            Item item = items.get(Keys.number(number));
            if (item != null && NumberItem.read(item) instanceof Available found) {
                available.put(number, found);
            }
        }
        return available;
    }

    private static Optional<Map<String, AttributeValue>> campaignKey(OrderRequest request) {
        CampaignId campaign = request.routing().campaign();
        return campaign == null ? Optional.empty() : Optional.of(Keys.campaign(request.organization(), campaign));
    }

    private static Optional<Map<String, AttributeValue>> idempotencyKey(OrderRequest request) {
        return request.idempotencyKey().map(key -> Keys.idempotency(request.organization(), key));
    }

    /** What DynamoDB leaves over, which it does under load, is asked for again. */
    private Map<Map<String, AttributeValue>, Item> batch(List<Map<String, AttributeValue>> keys) {
        var items = new HashMap<Map<String, AttributeValue>, Item>();
        var left = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        while (!left.isEmpty()) {
            var rest = left;
            var answer = client.batchGetItem(get -> get.requestItems(rest));
            answer.responses().getOrDefault(table, List.of()).forEach(item -> put(item, items));
            left = answer.unprocessedKeys();
        }
        return items;
    }

    private Map<Map<String, AttributeValue>, Item> transaction(List<Map<String, AttributeValue>> keys) {
        var gets = keys.stream()
                .map(key -> TransactGetItem.builder()
                        .get(get -> get.tableName(table).key(key))
                        .build())
                .toList();
        var items = new HashMap<Map<String, AttributeValue>, Item>();
        client.transactGetItems(get -> get.transactItems(gets)).responses().stream()
                .filter(ItemResponse::hasItem)
                .forEach(response -> put(response.item(), items));
        return items;
    }

    private static void put(Map<String, AttributeValue> item, Map<Map<String, AttributeValue>, Item> items) {
        var key = new HashMap<>(item);
        key.keySet().retainAll(List.of(Keys.PK, Keys.SK));
        items.put(Map.copyOf(key), new Item(item));
    }
}
