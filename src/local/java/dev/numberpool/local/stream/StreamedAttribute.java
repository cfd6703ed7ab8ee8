package dev.numberpool.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute in DynamoDB's own JSON: its value under its type. */
final class StreamedAttribute {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StreamedAttribute() {}

    static ObjectNode of(Map<String, AttributeValue> attributes) {
        ObjectNode json = JSON.objectNode();
        attributes.forEach((name, value) -> json.set(name, of(value)));
        return json;
    }

    private static ObjectNode of(AttributeValue value) {
        return JSON.objectNode().set(value.type().name().replace("NUL", "NULL"), content(value));
    }

    private static JsonNode content(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.textNode(value.s());
            case N -> JSON.textNode(value.n());
            case B -> binary(value.b());
            case BOOL -> JSON.booleanNode(value.bool());
            case NUL -> JSON.booleanNode(value.nul());
            case SS -> list(value.ss(), JSON::textNode);
            case NS -> list(value.ns(), JSON::textNode);
            case BS -> list(value.bs(), StreamedAttribute::binary);
            case L -> list(value.l(), StreamedAttribute::of);
            case M -> of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("an attribute of an unknown type");
        };
    }

    private static JsonNode binary(SdkBytes bytes) {
        return JSON.binaryNode(bytes.asByteArray());
    }

    private static <T> ArrayNode list(List<T> values, Function<T, JsonNode> content) {
        return JSON.arrayNode().addAll(values.stream().map(content).toList());
    }
}
