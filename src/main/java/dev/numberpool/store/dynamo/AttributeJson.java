package dev.numberpool.store.dynamo;

import io.micronaut.json.tree.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's own JSON, of the kinds of attributes that our items have: {@code {"credit":{"N":"9400"}}}. */
public final class AttributeJson {

    private AttributeJson() {}

    /** @throws IllegalArgumentException for a kind that our items do not have */
    public static Map<String, AttributeValue> item(JsonNode json) {
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
            case "B" ->
                AttributeValue.fromB(
                        SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(value.getStringValue())));
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

    /** @throws IllegalArgumentException for a kind that our items do not have */
    public static JsonNode of(Map<String, AttributeValue> item) {
        var attributes = new LinkedHashMap<String, JsonNode>();
        item.forEach((name, value) -> attributes.put(name, of(value)));
        return JsonNode.createObjectNode(attributes);
    }

    private static JsonNode of(AttributeValue value) {
        var kind = value.type();
        var said = switch (kind) {
            case S -> JsonNode.createStringNode(value.s());
            case N -> JsonNode.createStringNode(value.n());
            case B ->
                JsonNode.createStringNode(
                        Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
            case BOOL -> JsonNode.createBooleanNode(value.bool());
            case SS -> array(value.ss(), JsonNode::createStringNode);
            case L -> array(value.l(), AttributeJson::of);
            case M -> of(value.m());
            case NS, BS, NUL, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("of kind " + kind);
        };
        return JsonNode.createObjectNode(Map.of(kind.name(), said));
    }

    private static <T> JsonNode array(List<T> values, Function<T, JsonNode> json) {
        return JsonNode.createArrayNode(values.stream().map(json).toList());
    }
}
