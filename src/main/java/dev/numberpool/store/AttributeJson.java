package dev.numberpool.store;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's own JSON, of the kinds of attributes that our items have: {@code {"credit":{"N":"9400"}}}. */
final class AttributeJson {

    private AttributeJson() {}

    /** @throws IllegalArgumentException for a kind that our items do not have */
    static Map<String, AttributeValue> item(JsonNode json) {
        var item = new HashMap<String, AttributeValue>();
        json.entries().forEach(attribute -> item.put(attribute.getKey(), value(attribute.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode json) {
        var typed = json.entries().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.getStringValue());
            case "N" -> AttributeValue.fromN(value.getStringValue());
            case "BOOL" -> AttributeValue.fromBool(value.getBooleanValue());
            case "SS" ->
                AttributeValue.fromSs(
                        list(value).stream().map(JsonNode::getStringValue).toList());
            case "L" ->
                AttributeValue.fromL(
                        list(value).stream().map(AttributeJson::value).toList());
            case "M" -> AttributeValue.fromM(item(value));
            case String other -> throw new IllegalArgumentException("an attribute of kind " + other);
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false).toList();
    }
}
