package dev.numberpool.api.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Changes of a body that leave it JSON, or nearly. */
final class JsonMutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Half of a surrogate pair has no UTF-8, but an escape. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "1.5",
            "1e2",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "95",
            "101",
            "1001",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(400),
            "9".repeat(1_500),
            "0." + "1".repeat(300));

    private final Garbage garbage;

    JsonMutations(Garbage garbage) {
        this.garbage = garbage;
    }

    /** The body as it is, where it is no object. */
    byte[] mutated(byte[] body) {
        return switch (garbage.below(10)) {
            case 0 -> textually(body);
            case 1 -> raw(body);
            default -> structurally(body);
        };
    }

    private byte[] structurally(byte[] body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object
                    ? JSON.writeValueAsString(changed(object)).getBytes(UTF_8)
                    : body;
        } catch (IOException e) {
            return body;
        }
    }

    private JsonNode changed(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        String some = names.isEmpty() ? garbage.field() : garbage.any(names);
        return switch (garbage.below(8)) {
            case 0 -> object.without(some);
            case 1 -> object.set(garbage.field(), value(0));
            case 2 -> object.set(garbage.field() + garbage.below(9), object.path(some));
            case 3 -> within(object, some);
            case 4 -> NODES.arrayNode().add(object);
            case 5 -> object.set(some, many(object.path(some)));
            case 6 -> value(0);
            default -> object.set(some, value(0));
        };
    }

    /** Something else in place of an element of an array. */
    private JsonNode within(ObjectNode object, String name) {
        if (object.path(name) instanceof ArrayNode array && !array.isEmpty()) {
            var _ = array.set(garbage.below(array.size()), value(0));
            return object;
        }
        return object.set(name, NODES.arrayNode().add(object.path(name)));
    }

    private ArrayNode many(JsonNode value) {
        var many = NODES.arrayNode();
        for (int i = garbage.below(1_200); i > 0; i--) {
            many.add(garbage.below(3) == 0 ? NODES.textNode("+1415555%04d".formatted(i)) : value);
        }
        return many;
    }

    private JsonNode value(int depth) {
        return switch (garbage.below(depth > 3 ? 4 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(garbage.below(2) == 0);
            case 2 -> NODES.numberNode(garbage.below(2_000) - 900);
            case 3, 4 -> NODES.textNode(garbage.text());
            case 5 -> NODES.arrayNode().add(value(depth + 1)).add(value(depth + 1));
            default -> NODES.objectNode().set(garbage.field(), value(depth + 1));
        };
    }

    /** What a tree does not hold: a field twice, a number as it is written, a great depth. */
    private byte[] textually(byte[] body) {
        String text = new String(body, UTF_8);
        String field = quoted(garbage.field());
        UnaryOperator<String> first =
                value -> text.replaceFirst("\\{", "{" + Matcher.quoteReplacement(field + ":" + value + ","));
        int depth = 1 + garbage.below(4_000);
        String changed = switch (garbage.below(6)) {
            case 0 -> first.apply(quoted(garbage.text()));
            case 1 -> first.apply(garbage.any(NUMBERS));
            case 2 -> first.apply("[".repeat(depth) + "]".repeat(depth));
            case 3 -> first.apply("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            case 4 -> text.replaceAll(":[^,}]+", ":" + garbage.any(NUMBERS));
            default -> "[".repeat(depth);
        };
        return changed.getBytes(UTF_8);
    }

    /** Bytes that are changed, cut, doubled or put in anywhere. */
    private byte[] raw(byte[] body) {
        var bytes = new ArrayList<Byte>();
        for (byte some : body) {
            bytes.add(some);
        }
        int place = garbage.below(bytes.size() + 1);
        switch (garbage.below(5)) {
            case 0 -> bytes.subList(place, bytes.size()).clear();
            case 1 -> bytes.addAll(List.copyOf(bytes));
            case 2 -> bytes.add(place, (byte) garbage.below(256));
            case 3 -> bytes.addAll(0, List.of((byte) 0xef, (byte) 0xbb, (byte) 0xbf));
            default -> {
                if (place < bytes.size()) {
                    bytes.set(place, (byte) garbage.below(256));
                }
            }
        }
        byte[] all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes.get(i);
        }
        return all;
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
