package dev.numberpool.lambda.priming;

import dev.numberpool.store.dynamo.AttributeJson;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.number.RoutingAttributes;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB would answer for a table of the {@link PrimingItems}: a key finds its item, a query of an index all items of
 * its partition, in whatever range, a range of the stock map all its blocks, and any other range of the table none. Every
 * write is done, and forgotten.
 */
final class PrimingTable {

    private static final JsonNode DONE = JsonNode.createObjectNode(Map.of());

    /** The partition keys of the indexes. */
    private static final Map<String, String> PARTITIONS = Map.of(
            Keys.HOLDINGS_INDEX, Keys.HOLDER,
            Keys.QUARANTINE_INDEX, NumberItem.QUARANTINE,
            Keys.ATTACHMENTS_INDEX, RoutingAttributes.ATTACHMENT,
            Keys.AGENTS_INDEX, RoutingAttributes.ATTACHED_TO);

    private PrimingTable() {}

    static JsonNode answer(String operation, JsonNode call) {
        return switch (operation) {
            case "GetItem" -> found(part(call, "Key"));
            case "BatchGetItem" -> object("Responses", batch(part(call, "RequestItems")));
            case "TransactGetItems" ->
                object(
                        "Responses",
                        array(values(part(call, "TransactItems")).map(get -> found(part(part(get, "Get"), "Key")))));
            case "Query" -> page(call);
            default -> DONE;
        };
    }

    private static JsonNode found(JsonNode key) {
        return item(key).map(item -> object("Item", item)).orElse(DONE);
    }

    private static JsonNode batch(JsonNode wanted) {
        var table = wanted.entries().iterator().next();
        return object(
                table.getKey(), array(values(part(table.getValue(), "Keys")).flatMap(key -> item(key).stream())));
    }

    private static Optional<JsonNode> item(JsonNode key) {
        return PrimingItems.find(AttributeJson.item(key)).map(AttributeJson::of);
    }

    private static JsonNode page(JsonNode query) {
        String partition = Optional.ofNullable(query.get("IndexName"))
                .map(index -> Objects.requireNonNull(PARTITIONS.get(index.getStringValue())))
                .orElse(Keys.PK);
        Set<AttributeValue> asked = Set.copyOf(
                AttributeJson.item(part(query, "ExpressionAttributeValues")).values());
        boolean ranged =
                partition.equals(Keys.PK) && asked.size() > 1 && asked.stream().noneMatch(PrimingTable::isStock);
        return object(
                "Items",
                array(PrimingItems.ALL.stream()
                        .filter(item -> !ranged && item.containsKey(partition) && asked.contains(item.get(partition)))
                        .limit(limit(query.get("Limit")))
                        .map(AttributeJson::of)));
    }

    private static boolean isStock(AttributeValue partition) {
        return partition.s().startsWith(Keys.STOCK_PARTITION);
    }

    private static int limit(@Nullable JsonNode limit) {
        return limit == null ? Integer.MAX_VALUE : limit.getIntValue();
    }

    private static JsonNode part(JsonNode call, String name) {
        return Objects.requireNonNull(call.get(name), name);
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false);
    }

    private static JsonNode array(Stream<JsonNode> values) {
        return JsonNode.createArrayNode(values.toList());
    }

    private static JsonNode object(String name, JsonNode value) {
        return JsonNode.createObjectNode(Map.of(name, value));
    }
}
